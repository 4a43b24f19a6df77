//! A map of a session file, kept as a list: in the order of the file, and with doubles.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap as _, Serializer};
use serde::{Deserialize, Serialize};

/// Names with what stands behind them, in order. Nothing at all reads as an empty map.
pub(super) struct NamedPairs<T>(pub Vec<(String, T)>);

impl<T> Default for NamedPairs<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> NamedPairs<T> {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for NamedPairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NamedPairsVisitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for NamedPairsVisitor<T> {
            type Value = NamedPairs<T>;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a map")
            }
            fn visit_unit<E>(self) -> Result<NamedPairs<T>, E> {
                Ok(NamedPairs::default())
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<NamedPairs<T>, A::Error> {
                let mut list = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    list.push(pair);
                }
                Ok(NamedPairs(list))
            }
        }
        deserializer.deserialize_any(NamedPairsVisitor(PhantomData))
    }
}

impl<T: Serialize> Serialize for NamedPairs<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
