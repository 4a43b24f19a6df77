// Whether the library makes the same documents in WebAssembly as the program does, byte for byte.
//
//   node tests/wasm/check.mjs PROGRAM LIBRARY.wasm
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [program, library] = process.argv.slice(2);
// The day is handed in: there is no clock.
const epoch = 1775563200;
const day = new Date(epoch * 1000).toISOString().slice(0, 10);

const module = new WebAssembly.Module(readFileSync(library));
// The library for ZIP files can encrypt, and would fetch chance from JavaScript for that. We never ask it to, so nothing that
// is imported here is ever called.
const surroundings = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
  (surroundings[from] ??= {})[name] = () => {
    throw new Error(`the library asks its surroundings for ${name}`);
  };
}
const { exports } = new WebAssembly.Instance(module, surroundings);

/** The document that the library makes of a file, or what it says is wrong with it. */
function inWasm(task, language, form, name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const words = Buffer.from([task, language, form, day, hash, name].join("\t") + "\n");
  const request = Buffer.concat([words, bytes]);
  const start = exports.room(request.length);
  new Uint8Array(exports.memory.buffer).set(request, start);
  const done = exports.make() === 1;
  const reply = Buffer.from(exports.memory.buffer, exports.reply_start(), exports.reply_length());
  return { done, bytes: Buffer.from(reply) };
}

/** The same from the program. */
function fromProgram(task, language, form, name) {
  const bootstrap = task === "bootstrap" ? ["--bootstrap", "100", "--seed", "7"] : [];
  const command = task === "bootstrap" ? "analyse" : task;
  const typed = [command, name, "--lang", language, "--format", form, ...bootstrap];
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(epoch) };
  const run = spawnSync(program, typed, { env, maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return { done: run.status === 0, bytes: run.status === 0 ? run.stdout : run.stderr };
}

let compared = 0;
function compare(task, language, form, name) {
  const before = performance.now();
  const own = inWasm(task, language, form, name, readFileSync(name));
  const took = Math.round(performance.now() - before);
  const theirs = fromProgram(task, language, form, name);
  const place = own.bytes.findIndex((byte, at) => byte !== theirs.bytes[at]);
  if (own.done !== theirs.done || own.bytes.length !== theirs.bytes.length || place >= 0) {
    const near = (bytes) => JSON.stringify(bytes.subarray(Math.max(0, place - 40), place + 40).toString());
    throw new Error(`${task} ${name} as ${form} (${language}) differs at byte ${place} of ${theirs.bytes.length}:
  in WebAssembly: ${near(own.bytes)}
  the program:    ${near(theirs.bytes)}`);
  }
  compared += 1;
  console.log(`${task} ${form} ${language}: ${own.bytes.length} bytes, the same (${took} ms)`);
}

for (const language of ["nl", "en"]) {
  for (const form of ["html", "markdown", "json", "docx"]) {
    compare("advise", language, form, "examples/liso-plan.yaml");
  }
}

const folder = mkdtempSync(join(tmpdir(), "strategiewijzer-wasm-"));
try {
  // The example, over and over, until it has 100,000 cells; each with a respondent of its own.
  const [heading, ...rows] = readFileSync("examples/team-survey.csv", "utf8").trimEnd().split("\n");
  const columns = heading.split(",").length;
  const lines = [heading];
  for (let row = 0; row * columns < 100_000; row += 1) {
    lines.push(rows[row % rows.length].replace(/^[^,]*/, `r${row}`));
  }
  const survey = join(folder, "survey.csv");
  writeFileSync(survey, lines.join("\n") + "\n");
  for (const form of ["json", "docx"]) compare("analyse", "nl", form, survey);
  compare("bootstrap", "nl", "json", "examples/team-survey.csv");
  // What is no survey is refused in the same words.
  const wrong = join(folder, "wrong.xlsx");
  writeFileSync(wrong, "PK\x03\x04 and nothing else");
  compare("analyse", "en", "json", wrong);
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${compared} documents are the same in WebAssembly as from the program`);
