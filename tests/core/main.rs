//! Tests of the core through its public face, as one program.

mod csv;
