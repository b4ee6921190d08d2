//! The files as the systems' manuals describe them.

use super::{order, study, text, written};
use std::collections::BTreeSet;
use swot_editor::model::{Asked, Factor};
use swot_editor::report::QuestionnaireKind;

#[test]
fn a_pair_for_limesurvey_is_a_row_with_a_bar_between_its_sides() {
    let mut document = study();
    let matrix = &mut document.matrices[0];
    let plain = ["Trained field staff", "Trust of local communities"];
    for (factor, statement) in matrix.factors.strengths.iter_mut().zip(plain) {
        *factor = Factor { statement: statement.to_owned(), ..factor.clone() };
    }
    let survey = text(&document, &order(QuestionnaireKind::Limesurvey, Asked::Pairs));
    let heads = "\u{feff}class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tvalidation\tmandatory\tother\tdefault\t\
                 same_default\thidden\tequals_num_value\tnum_value_int_only\tmin_num_value_n\n";
    assert!(survey.starts_with(heads));
    for line in [
        "S\t\tformat\t\tG\t\t\t\t\t\t\t\t\t\t\t",
        "Q\tS\tswotkey\t1\tDo not change\t\ten\t\tN\tN\tswot1.lakesidenet.panel.r1.pairwise\t\t1\t\t\t",
        "G\t2\tStrengths\t\"swotconsent == \"\"1\"\"\"\t\t\ten\t\t\t\t\t\t\t\t\t",
        "SQ\t0\tcS1wft9S2bq2j\t1\tTrained field staff|Trust of local communities\t\ten\t\t\t\t\t\t\t\t\t",
        "A\t0\t109\t\tA 9\t\ten\t\t\t\t\t\t\t\t\t",
        "A\t0\t202\t\tB 2\t\ten\t\t\t\t\t\t\t\t\t",
    ] {
        assert!(survey.lines().any(|found| found == line), "{line}\n{survey}");
    }
    let columns = heads.matches('\t').count();
    assert!(survey.lines().all(|line| line.matches('\t').count() == columns), "a statement breaks no row");
}

#[test]
fn a_pair_for_qualtrics_is_a_question_with_its_code() {
    let survey = text(&study(), &order(QuestionnaireKind::Qualtrics, Asked::Pairs));
    assert!(survey.starts_with("[[AdvancedFormat]]\n\n[[ED:swotkey:swot1.lakesidenet.panel.r1.pairwise]]\n"));
    let question = "[[Question:MC:SingleAnswer:Horizontal]]\n[[ID:cSW]]\nA: Strengths — B: Weaknesses. Which matters more, and \
                    how much?\n\n[[AdvancedChoices]]\n[[Choice:109]]\nA 9\n[[Choice:108]]\nA 8\n";
    assert!(survey.contains(question), "{survey}");
    let known = ["AdvancedFormat", "ED:", "Block:", "Question:", "ID:", "AdvancedChoices", "Choice:"];
    for command in survey.split("[[").skip(1) {
        assert!(known.iter().any(|name| command.starts_with(name)), "a statement is no command: {command}");
    }
    assert!(!survey.contains("${"), "nothing is piped in");
    let points = text(&study(), &order(QuestionnaireKind::Qualtrics, Asked::POINTS));
    assert!(points.contains("[[Question:ConstantSum]]\n[[ID:points]]\nShare out 100 points over the factors.\n"));
    assert!(points.contains("The sum of 100 cannot be set by this file"));
}

/// The parts of a workbook that hold sheets, in order, as their XML.
fn sheets(bytes: &[u8]) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut read = |name: &str| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
        text
    };
    ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"].map(&mut read).to_vec()
}

#[test]
fn an_xlsform_has_its_three_sheets_and_asks_in_two_steps() {
    let form = written(&study(), &order(QuestionnaireKind::Xlsform, Asked::Pairs)).files.swap_remove(0).bytes;
    let [workbook, strings, _] = sheets(&form).try_into().unwrap();
    for sheet in ["survey", "choices", "settings"] {
        assert!(workbook.contains(&format!("name=\"{sheet}\"")));
    }
    for text in [
        "select_one cS1wft9S2bq2j",
        "cS1wft9S2bq2j_w",
        "cS1wft9S2bq2j_n",
        "${cS1wft9S2bq2j_w} != '' and ${cS1wft9S2bq2j_w} != '0'",
        "swot1_lakesidenet_panel_r1_pairwise",
        "'swot1.lakesidenet.panel.r1.pairwise'",
    ] {
        assert!(strings.contains(&format!(">{text}<")), "{text}");
    }
    let line = "concat('[[', ${swotkey}, ' cS1wft9S2bq2j=', if(${cS1wft9S2bq2j_w}='', '', if(${cS1wft9S2bq2j_w}='0', '101', \
                concat(${cS1wft9S2bq2j_w}, '0', ${cS1wft9S2bq2j_n})))";
    assert!(strings.contains(line));
    assert!(strings.contains("Trained staff: $ {name} &amp; ") && strings.contains("\\*местных\\* общин\\_и"));
}

#[test]
fn an_xlsform_of_many_pairs_keeps_its_lines_within_a_cell() {
    let form = written(&super::large(12), &order(QuestionnaireKind::Xlsform, Asked::Pairs)).files.swap_remove(0).bytes;
    let [_, strings, _] = sheets(&form).try_into().unwrap();
    let lines: Vec<&str> = strings.split("concat('[[', ${swotkey}").skip(1).collect();
    assert!(lines.len() > 1, "the answers are split over lines");
    assert!(lines.iter().all(|line| line.split("</t>").next().unwrap().len() < 32_000));
}

#[test]
fn a_workbook_has_the_key_in_its_first_cell_and_lists_on_a_hidden_sheet() {
    let form = written(&study(), &order(QuestionnaireKind::Workbook, Asked::Pairs)).files.swap_remove(0).bytes;
    let [workbook, strings, answers] = sheets(&form).try_into().unwrap();
    assert!(
        workbook.contains("name=\"Answers\"") && workbook.contains("name=\"Lists\" sheetId=\"2\" state=\"hidden\"")
    );
    assert!(strings.contains("<si><t>swotkey</t></si><si><t>swot1.lakesidenet.panel.r1.pairwise</t></si>"));
    assert!(answers.contains("Lists!$A$1:$A$17"), "{answers}");
    assert!(!answers.contains("<f>"), "no statement is a formula");
}

#[test]
fn every_question_of_every_method_has_its_code_in_every_kind() {
    let codes = |asked: Asked| match asked {
        Asked::Pairs => vec!["cS1wft9S2bq2j", "cT1qrzxT2jfgg", "cSW", "cOT"],
        Asked::BestWorst => vec!["bestinS", "worstinall", "boS1wft9", "owT2jfgg", "boS", "owT"],
        Asked::WEIGHTS => vec!["wS1wft9", "wT2jfgg"],
        Asked::RATINGS => vec!["rS1wft9", "rT2jfgg"],
        Asked::POINTS => vec!["pS1wft9", "pT2jfgg"],
        Asked::DOTS => vec!["dS1wft9", "dT2jfgg"],
        Asked::RANKS => vec!["kS1wft9", "kT2jfgg"],
        Asked::Attractiveness => vec!["aSO1szgsS1wft9", "aWT1h65nT2jfgg"],
    };
    for asked in Asked::ALL {
        let script = text(&study(), &order(QuestionnaireKind::Forms, asked));
        let pasted =
            String::from_utf8(written(&study(), &order(QuestionnaireKind::Forms, asked)).files.swap_remove(1).bytes);
        let pasted = pasted.unwrap();
        let workbook = written(&study(), &order(QuestionnaireKind::Workbook, asked)).files.swap_remove(0).bytes;
        let strings = sheets(&workbook).swap_remove(1);
        for code in codes(asked) {
            assert!(script.contains(&format!("({code})\"")), "{code} in the script");
            assert!(pasted.contains(&format!("({code})\n")), "{code} in the text");
            assert!(strings.contains(&format!(">{code}<")), "{code} in the workbook");
        }
        let paper = written(&study(), &order(QuestionnaireKind::Paper, asked));
        assert!(paper.files[0].bytes.starts_with(b"%PDF-"));
    }
    let kinds: BTreeSet<&str> = QuestionnaireKind::ALL.into_iter().map(QuestionnaireKind::name).collect();
    assert_eq!(kinds.len(), 7);
}
