use std::io::Write;
fn main() {
    let mut library = whosaid::model::Library::default();
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        library
            .reports
            .push(whosaid::extract::extract(whosaid::reader::read(
                &path, &bytes,
            )));
        library.copies.push(Vec::new());
    }
    let mut out = std::io::stdout().lock();
    (whosaid::export::FORMATS[0].write)(&library, &Default::default(), &mut out).unwrap();
    out.flush().unwrap();
}
