//! Tests of the core through its public face, as one program.

mod csv;
mod json;
mod strategies;
