//! SVG and PNG: valid by another program, saying everything, and showing what the PDF shows.

use super::{File, document, export, export_as, factors, squeezed, stamp, template};
use std::path::Path;
use std::process::Command;
use swot_editor::analysis::Progress;
use swot_editor::model::{Document, Matrix};
use swot_editor::report::{self, ExportError, Format, Job, OptionError, Paper, ReportKind, ReportOptions, Studies};

fn write(format: Format, document: &Document, options: &ReportOptions) -> Vec<Vec<u8>> {
    export_as(format, document, &[], options).expect("the report is written").files
}

/// A decoded picture: width, and red, green and blue of each pixel.
struct Pixels {
    width: u32,
    height: u32,
    rgb: Vec<[u8; 3]>,
    per_metre: Option<u32>,
}

impl Pixels {
    fn of(bytes: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a picture");
        let mut data = vec![0; reader.output_buffer_size().expect("a picture of few pixels")];
        let info = reader.next_frame(&mut data).expect("a whole picture");
        assert_eq!(info.color_type, png::ColorType::Rgb);
        let rgb = data.chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        let per_metre = reader.info().pixel_dims.map(|dims| dims.xppu);
        Self { width: info.width, height: info.height, rgb, per_metre }
    }

    /// The pixel at these thousandths of width and height.
    fn at(&self, x: u32, y: u32) -> [u8; 3] {
        let place = |share: u32, length: u32| (share * length / 1000) as usize;
        self.rgb[place(y, self.height) * self.width as usize + place(x, self.width)]
    }

    /// The picture in squares of six pixels, each with its mean: so coarse that the edges of letters do not matter.
    fn squares(&self) -> Vec<f64> {
        const SIDE: usize = 6;
        let (width, height) = (self.width as usize / SIDE, self.height as usize / SIDE);
        let places = (0..SIDE * SIDE).map(|n| (n / SIDE, n % SIDE));
        let mean = |row: usize, column: usize| {
            let pixels = places.clone().map(|(y, x)| (row * SIDE + y) * self.width as usize + column * SIDE + x);
            pixels.flat_map(|at| self.rgb[at]).map(f64::from).sum::<f64>() / (SIDE * SIDE * 3) as f64
        };
        (0..width * height).map(|n| mean(n / width, n % width)).collect()
    }

    /// How far two pictures are apart, on the average over all squares; 255 for black and white.
    fn distance(&self, other: &Self) -> f64 {
        assert_eq!((self.width, self.height), (other.width, other.height));
        let (ours, theirs) = (self.squares(), other.squares());
        ours.iter().zip(&theirs).map(|(a, b)| (a - b).abs()).sum::<f64>() / ours.len() as f64
    }
}

/// Passes files through xmllint, which accepts nothing that is not well-formed.
#[track_caller]
fn check_xml(files: &[Vec<u8>]) {
    let folder = tempfile::tempdir().unwrap();
    let path = |index: usize| folder.path().join(format!("{index}.svg"));
    let paths: Vec<_> = (0..files.len()).map(path).collect();
    paths.iter().zip(files).for_each(|(path, bytes)| std::fs::write(path, bytes).unwrap());
    let output = Command::new("xmllint").arg("--noout").args(&paths).output();
    let output = output.unwrap_or_else(|error| {
        panic!("this test needs the program `xmllint` (Debian package libxml2-utils): {error}");
    });
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// What stands in an element, its marks read back.
fn content(svg: &str, name: &str) -> String {
    let begin = svg.find(&format!("<{name} ")).expect("the element is there");
    let inside = &svg[begin + svg[begin..].find('>').expect("it ends") + 1..];
    let raw = &inside[..inside.find(&format!("</{name}>")).expect("it ends")];
    raw.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[track_caller]
fn check_svg(document: &Document, report: ReportKind) -> Vec<String> {
    let files = write(Format::Svg, document, &ReportOptions::new(report));
    check_xml(&files);
    let texts: Vec<String> = files.into_iter().map(|file| String::from_utf8(file).unwrap()).collect();
    let said: String = texts.iter().map(|svg| squeezed(&content(svg, "desc"))).collect();
    for (_, factor) in document.matrices.iter().flat_map(Matrix::placed) {
        assert!(said.contains(&squeezed(&factor.statement)), "no page says “{}”", factor.statement);
    }
    texts
}

#[test]
fn every_page_is_a_valid_svg_that_says_every_statement() {
    for report in [ReportKind::Grid, ReportKind::Full] {
        let texts = check_svg(&template("unodc"), report);
        assert!(texts.iter().all(|svg| content(svg, "title").contains("/ ")), "the number of the page");
    }
}

#[test]
fn marks_of_xml_and_other_scripts_come_through() {
    let statements = ["Profit < loss & \"risk\" > 0 ]]>", "a\u{1}b", "Слабая сторона", "机会", "القوة في الوحدة"];
    let document = document("en", "R&D <2026>", factors(&statements[..1]));
    let texts = check_svg(&document, ReportKind::Grid);
    assert_eq!(content(&texts[0], "title"), "R&D <2026>");
    let mixed = self::document("ar", "Mixed", factors(&statements[2..]));
    check_svg(&mixed, ReportKind::Full);
    let broken = self::document("en", "Broken", factors(&statements[1..2]));
    check_xml(&write(Format::Svg, &broken, &ReportOptions::new(ReportKind::Grid)));
}

#[test]
fn a_shape_that_is_used_is_there_and_there_is_each_once() {
    for svg in check_svg(&template("unodc"), ReportKind::Full) {
        let ids = |mark: &str| -> Vec<String> {
            svg.split(mark).skip(1).map(|rest| rest[..rest.find('"').unwrap()].to_owned()).collect()
        };
        let mut defined = ids("<path id=\"");
        let count = defined.len();
        defined.sort();
        defined.dedup();
        assert_eq!(defined.len(), count);
        let mut used = ids("<use xlink:href=\"#");
        used.sort();
        used.dedup();
        assert_eq!(used, defined);
    }
}

#[test]
fn the_references_lead_to_the_web() {
    let mut document = template("unodc");
    document.sources[0].url = "https://example.org/?a=1&b=2".to_owned();
    let texts = check_svg(&document, ReportKind::Full);
    let linked = texts
        .iter()
        .filter(|svg| svg.contains("<a xlink:href=\"https://example.org/?a=1&amp;b=2\""))
        .collect::<Vec<_>>();
    assert!(!linked.is_empty());
    assert!(linked.iter().all(|svg| svg.contains("role=\"graphics-document document\"")));
    assert!(texts.iter().any(|svg| svg.contains("role=\"img\"")));
}

#[test]
fn a_picture_has_the_pixels_of_its_paper_and_resolution() {
    let document = template("unodc");
    let options = |paper, dpi| ReportOptions { paper, dpi, ..ReportOptions::new(ReportKind::Grid) };
    for (paper, dpi, width, height) in
        [(Paper::A4, 150, 1754, 1240), (Paper::A4, 36, 421, 298), (Paper::Letter, 100, 1100, 850)]
    {
        let picture = Pixels::of(&write(Format::Png, &document, &options(paper, dpi))[0]);
        assert_eq!((picture.width, picture.height), (width, height));
        let per_inch = picture.per_metre.map(|dots| (f64::from(dots) * 0.0254).round());
        assert_eq!(per_inch, Some(f64::from(dpi)));
        assert_eq!(picture.at(5, 500), [255; 3], "the margin is white");
    }
}

#[test]
fn a_picture_that_would_be_too_large_is_refused_in_a_sentence() {
    let options = ReportOptions { paper: Paper::A3, dpi: 600, ..ReportOptions::new(ReportKind::Grid) };
    let error = export_as(Format::Png, &template("blank"), &[], &options).unwrap_err().to_string();
    assert!(error.contains("600 dots per inch") && error.contains("40 million"), "{error}");
    let options = ReportOptions { dpi: 601, ..ReportOptions::new(ReportKind::Grid) };
    let error = export_as(Format::Png, &template("blank"), &[], &options).unwrap_err();
    assert!(matches!(error, ExportError::Choice(OptionError::Dpi(601))), "{error}");
    assert_eq!(OptionError::Dpi(601).range(), 36.0..=600.0);
}

#[test]
fn the_quadrants_have_their_colours_where_they_stand() {
    let document = document("en", "Colours", factors(&["One", "Two", "Three", "Four"]));
    let picture = Pixels::of(&write(Format::Png, &document, &ReportOptions::new(ReportKind::Grid))[0]);
    let quadrants = [[400, 150], [900, 150], [400, 545], [900, 545]].map(|[x, y]| picture.at(x, y));
    for (index, colour) in quadrants.iter().enumerate() {
        assert_ne!(*colour, [255; 3]);
        assert!(!quadrants[..index].contains(colour), "{quadrants:?}");
    }
    let [green, orange, blue, _] = quadrants;
    assert!(green[1] > green[0] && orange[0] > orange[2] && blue[2] > blue[0], "{quadrants:?}");
}

/// The pages of a PDF as poppler draws them.
fn by_poppler(pdf: &Path, dpi: u16, folder: &Path) -> Vec<Pixels> {
    let (dpi, prefix) = (dpi.to_string(), folder.join("page"));
    let done = Command::new("pdftoppm").args(["-r", &dpi, "-png"]).arg(pdf).arg(&prefix).status();
    assert!(done.expect("the program `pdftoppm` (Debian package poppler-utils)").success());
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| Pixels::of(&std::fs::read(path).unwrap())).collect()
}

#[test]
fn pictures_show_what_poppler_shows_of_the_pdf() {
    for report in [ReportKind::Grid, ReportKind::Full] {
        // Letter has a whole number of points, so that nobody rounds.
        let options = ReportOptions { dpi: 72, paper: Paper::Letter, ..ReportOptions::new(report) };
        let document = template("unodc");
        let folder = tempfile::tempdir().unwrap();
        let theirs = by_poppler(&File::of(&export(&document, &options)).path, 72, folder.path());
        let ours: Vec<Pixels> = write(Format::Png, &document, &options).iter().map(|file| Pixels::of(file)).collect();
        assert_eq!(ours.len(), theirs.len());
        for (number, (ours, theirs)) in ours.iter().zip(&theirs).enumerate() {
            let distance = ours.distance(theirs);
            assert!(distance < 3.0, "page {}: {distance}", number + 1);
        }
        assert!(ours[0].distance(&theirs[1]) > 5.0, "two different pages are told apart");
    }
}

#[test]
fn the_same_pages_give_the_same_pictures() {
    for format in [Format::Svg, Format::Png] {
        let options = ReportOptions { dpi: 50, ..ReportOptions::new(ReportKind::Grid) };
        assert!(write(format, &template("unodc"), &options) == write(format, &template("unodc"), &options));
    }
}

#[test]
fn nothing_comes_of_a_picture_that_is_cancelled() {
    let document = template("unodc");
    let progress = Progress::default();
    progress.cancel();
    for format in [Format::Svg, Format::Png] {
        let (studies, options) = (&Studies::of(document.clone()), &ReportOptions::new(ReportKind::Grid));
        let job = Job { studies, chart: None, options, stamp: &stamp() };
        assert!(report::export(format, job, &progress).unwrap().is_none());
    }
}
