//! The program comes with the command line.
fn main() {}
