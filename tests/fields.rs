//! Fields that no example of a rule shows by itself: dates, places and themes of events, datelines, bylines, flags of
//! quotes, and what is no part of the story.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking and measures in floats"
)]
mod common;

use common::{model, people};
use serde_json::{Value, json};

fn event(model: &Value, title: &str) -> Value {
    let events = model["events"].as_array().unwrap();
    events
        .iter()
        .find(|event| event["title"] == title)
        .unwrap_or_else(|| panic!("no {title} in {events:?}"))
        .clone()
}

#[test]
fn an_event_has_the_date_place_and_theme_of_its_sentence() {
    let text = "On 4 March 2031 the Tarn Water Forum was held in Nairobi under the theme “Open ports”. It was attended by 300 people.";
    let forum = event(&model(&[("a.txt", text)]), "Tarn Water Forum");
    assert_eq!(
        (&forum["date"]["value"], &forum["place"], &forum["country"]),
        (&json!("2031-03-04"), &json!("Nairobi"), &json!("Kenya"))
    );
    assert_eq!(forum["theme"]["text"], "Open ports");
    assert_eq!(forum["attendance"]["text"], "300 people");
}

#[test]
fn a_relative_date_needs_an_anchor_in_the_document() {
    let loose = model(&[(
        "a.txt",
        "He invited all to the upcoming TarnFest, and the Tarn Boat Center was opened last year.",
    )]);
    let opened = event(&loose, "Tarn Boat Center was opened");
    assert_eq!(
        (&opened["date"]["value"], &opened["date"]["resolved"]),
        (&json!(null), &json!(false))
    );
    assert_eq!(loose["issues"][0]["kind"], "unresolved-date");
    let dated = model(&[(
        "a.txt",
        "On 4 March 2031 ships sailed.\n\nThe Tarn Boat Center was opened last year.",
    )]);
    assert_eq!(
        event(&dated, "Tarn Boat Center was opened")["date"]["value"],
        "2030"
    );
}

#[test]
fn an_event_after_the_dateline_or_after_its_whole_is_still_to_come() {
    let text = "NAIROBI, 14 May 2031 — The Tarn Water Forum was held here. On 9 June 2031 the Brint Boat Summit was opened by Rosa Lind, head of Alto, who said that ports must open.";
    let report = model(&[("a.txt", text)]);
    assert_eq!(event(&report, "Tarn Water Forum")["status"], "held");
    assert_eq!(event(&report, "Brint Boat Summit")["status"], "announced");
    let text = "The Tarn Water Forum was held from 3 to 5 May 2031. A workshop on nets on 12 August 2031 followed.";
    let report = model(&[("a.txt", text)]);
    let workshop = event(&report, "workshop on nets");
    assert_eq!(
        (&workshop["status"], &workshop["parent"]),
        (&json!("announced"), &json!(null))
    );
}

#[test]
fn a_weekday_is_that_of_the_days_of_the_whole() {
    let text = "The Tarn Water Forum was held from 5 to 7 August 2033. A workshop on nets was held on Saturday.";
    let report = model(&[("a.txt", text)]);
    assert_eq!(
        event(&report, "workshop on nets")["date"]["value"],
        "2033-08-06"
    );
}

#[test]
fn the_head_of_a_program_dates_the_event_and_its_days_the_parts() {
    let text = "TARN WATER FORUM\nNairobi, 17–18 September 2032\n\nFriday, 17 September\n\n09:30 Opening ceremony\nChair: Rosa Lind, head of Alto\n\nSaturday, 18 September\n\n09:30 Session 1. Nets for all\nSpeakers:\n- Tor Vik, Alto Fund\n- Yan Pell, head of Brint\n\n12:00 Lunch\n";
    let report = model(&[("a.txt", text)]);
    let date = |title: &str| event(&report, title)["date"]["value"].clone();
    assert_eq!(date("TARN WATER FORUM"), "2032-09-17/2032-09-18");
    assert_eq!(date("Opening ceremony"), "2032-09-17");
    assert_eq!(date("Nets for all"), "2032-09-18");
    assert_eq!(
        event(&report, "Nets for all")["parent"],
        event(&report, "TARN WATER FORUM")["id"]
    );
}

#[test]
fn a_dateline_is_no_part_of_its_sentence_and_dates_the_document() {
    let text = "Ports reopen\n\nNAIROBI, 14 May 2031 (KNA) — The Tarn Water Forum opened with songs. Rosa Lind, head of Alto, said that ports must open.\n";
    let model = model(&[("a.txt", text)]);
    assert_eq!(model["documents"][0]["date"]["value"], "2031-05-14");
    assert_eq!(event(&model, "Tarn Water Forum")["date"], json!(null));
}

#[test]
fn a_byline_names_the_writer_and_no_participant() {
    let text =
        "Ports reopen\n\nBy Ada Quist\n\nRosa Lind, head of Alto, said that ports must open.\n";
    let model = model(&[("a.txt", text)]);
    assert_eq!(model["documents"][0]["byline"], "Ada Quist");
    assert_eq!(people(&model), ["Rosa Lind"]);
    let byline = |line: &str| {
        let text = format!(
            "Ports reopen\n\n{line}\n\nRosa Lind, head of Alto, said that ports must open.\n"
        );
        crate::model(&[("a.txt", &text)])["documents"][0]["byline"].clone()
    };
    for (line, writer) in [
        ("By Ada Quist in Tarn", "Ada Quist in Tarn"),
        ("Posted by Ada Quist, 9 March", "Ada Quist, 9 March"),
        ("By Ada Quist, Forum Reporter", "Ada Quist, Forum Reporter"),
        ("Words: Ada Quist", "Ada Quist"),
    ] {
        assert_eq!(byline(line), writer);
    }
    for line in [
        "By Popular Demand, Tarn Water Forum Returns",
        "By Train and Boat",
        "By Rosa Lind’s account the ports are open.",
    ] {
        assert_eq!(byline(line), Value::Null, "{line}");
    }
}

/// The flags of the first quote of a text.
fn flags(text: &str) -> Value {
    model(&[("a.txt", text)])["quotes"][0]["flags"].clone()
}

#[test]
fn what_was_said_through_an_interpreter_is_translated() {
    for text in [
        "“We grow,” Rosa Lind said through an interpreter.",
        "Rosa Lind, head of Alto, said in translation that ports must open.",
    ] {
        assert_eq!(flags(text), json!(["translated"]), "{text}");
    }
    for text in [
        "Rosa Lind, head of Alto, said in a talk on translation that ports must open.",
        "Rosa Lind, head of the Translation Bureau, said that books were translated from Thai.",
    ] {
        assert_eq!(flags(text), json!([]), "{text}");
    }
}

#[test]
fn what_somebody_else_said_is_second_hand() {
    let retold = "Rosa Lind, head of Alto, recalled that the President had warned of floods.";
    assert_eq!(flags(retold), json!(["second-hand"]));
    for text in [
        "Rosa Lind, head of Alto, said that she had warned of floods.",
        "Rosa Lind, head of Alto, recalled that the President had left.",
    ] {
        assert_eq!(flags(text), json!([]), "{text}");
    }
}

#[test]
fn what_stands_under_about_is_no_part_of_the_story() {
    let story = "The Tarn Water Forum was held in May.\n\nRosa Lind, head of Alto, said that ports must open.\n\nIt rained.\n\n";
    let quotes = |end: &str| {
        model(&[(
            "a.txt",
            &format!(
                "Ports reopen\n\n{story}{end}Per Holm, head of Brint, said that boats must sail.\n"
            ),
        )])["quotes"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!((quotes(""), quotes("About Brint\n\n")), (2, 1));
}

#[test]
fn an_initial_stands_for_the_only_one_who_bears_it() {
    let people = |text: &str| people(&model(&[("a.txt", text)]));
    let one = "Tamar Lind, head of Alto, spoke. Later T. Lind said that ports must open.";
    assert_eq!(people(one), ["Tamar Lind"]);
    let two = "Tamar Lind, head of Alto, met Tor Lind, head of Brint. Later T. Lind said that ports must open.";
    assert_eq!(people(two), ["Tamar Lind", "Tor Lind", "T. Lind"]);
}

#[test]
fn a_single_name_behind_an_office_of_state_or_a_trade_is_no_company() {
    let text = "Nordmark, a supplier of nets, said that fares fell. Suharyono, an independent scholar, said that fares rose.";
    let model = model(&[("a.txt", text)]);
    assert_eq!(people(&model), ["Suharyono"]);
}

#[test]
fn a_part_told_of_ends_where_the_next_day_begins_or_where_it_was_only_the_setting() {
    let text = "The Alto Boat Forum was held in Oslo on 14 and 15 November 2023. Speaking on the harbor panel that \
                followed, Rosa Lind, head of Brint, said that fares fell.\n\nOn day two, Karim Sadou, head of Corin, said that boats \
                sink. “We were late,” the chief of Dorn, Ada Feld, told the closing session.\n\nOmar Vik, head of Erst, \
                said that ports grew.\n";
    let model = model(&[("day.txt", text)]);
    let of = |person: &str, title: &str| {
        let id = &event(&model, title)["id"];
        let person = model["people"]
            .as_array()
            .unwrap()
            .iter()
            .find(|known| known["name"] == person)
            .unwrap();
        model["participations"]
            .as_array()
            .unwrap()
            .iter()
            .any(|row| row["event"] == *id && row["participant"] == person["id"])
    };
    assert!(of("Rosa Lind", "harbor panel"));
    assert!(of("Karim Sadou", "Alto Boat Forum"));
    assert!(of("Ada Feld", "closing session"));
    assert!(of("Omar Vik", "Alto Boat Forum"));
    assert!(!of("Omar Vik", "closing session"));
}

/// The titles of the events that a person takes part in.
fn attended(model: &Value, name: &str) -> Vec<String> {
    let list = |key: &str| model[key].as_array().unwrap();
    let person = list("people").iter().find(|one| one["name"] == name);
    let id = &person.unwrap_or_else(|| panic!("no {name}"))["id"];
    let rows = list("participations")
        .iter()
        .filter(|row| row["participant"] == *id);
    let title = |row: &Value| {
        let event = list("events").iter().find(|one| one["id"] == row["event"]);
        event.unwrap()["title"].as_str().unwrap().to_owned()
    };
    rows.map(title).collect()
}

#[test]
fn closing_remarks_are_made_at_the_whole() {
    let text = |close: &str| {
        format!(
            "The Alto Boat Forum was held in Oslo on 14 May 2031. At the workshop on nets, Rosa Lind, head of Brint, said that fares fell.\n\n{close}, Karim Sadou, head of Corin, said that boats sink.\n"
        )
    };
    let sadou = |close: &str| attended(&model(&[("a.txt", &text(close))]), "Karim Sadou");
    for close in [
        "In his closing remarks",
        "Closing the forum",
        "Wrapping up the forum",
    ] {
        assert_eq!(sadou(close), ["Alto Boat Forum"], "{close}");
    }
    assert_eq!(sadou("In his first remarks"), ["workshop on nets"]);
}

#[test]
fn what_is_named_and_held_on_a_day_of_the_whole_is_its_part() {
    let text = |other: &str| {
        format!(
            "The Alto Book Fair was held from 23 to 25 April 2031.\n\nAt the {other} on 24 April 2031, Rosa Lind, head of Brint, said that fares fell.\n"
        )
    };
    let parent = |other: &str| event(&model(&[("a.txt", &text(other))]), other)["parent"].clone();
    assert_ne!(parent("Tarn Boat Forum"), Value::Null);
    assert_eq!(parent("Nairobi Boat Forum"), Value::Null);
}

#[test]
fn a_date_is_that_of_the_event_whose_sentence_tells_it() {
    let date =
        |text: &str| event(&model(&[("a.txt", text)]), "Tarn Water Forum")["date"]["value"].clone();
    let behind = "The Tarn Water Forum was opened in Nairobi. It was held on 5 March 2031.";
    assert_eq!(date(behind), "2031-03-05");
    let days = "The Tarn Water Forum (14–20 September 2031) was opened in Nairobi.";
    assert_eq!(date(days), "2031-09-14/2031-09-20");
    let weekday =
        "NAIROBI, 14 May 2031 — On Monday, with boats all round, the Tarn Water Forum was opened.";
    assert_eq!(date(weekday), "2031-05-12");
    let told = "Rosa Lind, head of Alto, told the Tarn Water Forum that the port had been closed on 5 March 2031.";
    assert_eq!(date(told), Value::Null);
}

#[test]
fn a_part_is_on_the_day_of_the_whole_that_its_paragraph_names() {
    let text = |day: &str| {
        format!(
            "The Alto Boat Forum was held in Oslo from 14 to 16 May 2031.\n\n{day}, a panel discussion on nets was held. Rosa Lind, head of Brint, said that fares fell.\n"
        )
    };
    let date = |day: &str| {
        let report = model(&[("a.txt", &text(day))]);
        assert_eq!(report["issues"], json!([]), "{day}");
        event(&report, "panel discussion on nets")["date"].clone()
    };
    for (day, words, value) in [
        ("On the second day", "second day", "2031-05-15"),
        ("On day three", "day three", "2031-05-16"),
        ("On day 1", "day 1", "2031-05-14"),
        ("On the final day", "final day", "2031-05-16"),
    ] {
        assert_eq!(date(day)["value"], value);
        assert_eq!(date(day)["text"], words);
    }
    // The forum had no such day.
    for day in [
        "On the ninth day",
        "On day 255",
        "On an eight-hour day 2 years ago",
    ] {
        assert_eq!(date(day)["value"], "2031-05-14/2031-05-16", "{day}");
    }
}

#[test]
fn a_heading_with_text_below_is_beside_the_next_one() {
    let text = "The Alto Boat Forum was held in Oslo on 14 and 15 May 2031.\n\nTechnical session: Nets and knots\n\nRosa Lind, head of Brint, said that fares fell.\n\nPanel debate: Who pays for nets?\n\nThe second day was devoted to money. The debate, moderated by Karim Sadou, head of Corin, was long.\n";
    let report = model(&[("a.txt", text)]);
    let parent = |title: &str| event(&report, title)["parent"].clone();
    assert_eq!(parent("Who pays for nets?"), parent("Nets and knots"));
    assert_eq!(attended(&report, "Karim Sadou"), ["Who pays for nets?"]);
}

#[test]
fn the_first_of_a_series_is_another_event_and_not_the_one_that_is_told_of() {
    let text = "The Conference “Ports for All” was held in Oslo on 4 May 2031. Rosa Lind, head of Brint, said that fares fell. The first conference in this series was held in Tarn in 2026.";
    let report = model(&[("a.txt", text)]);
    assert_eq!(event(&report, "first conference")["status"], "mentioned");
    assert_eq!(
        event(&report, "Ports for All")["date"]["value"],
        "2031-05-04"
    );
}

#[test]
fn few_words_are_read_without_harm() {
    let who = "WHO Conference ends\n\nGeneva, 3 May 2031 – The World Health Organization (WHO) conference ended.";
    let bank = "LRPB Annual Meeting closes\n\nThe meeting was opened by LRPB President Rosa Lind.";
    let seminar = "The seminar on nets brings 200 guests to Tarn.";
    for (text, events, organizations) in [
        ("keynote", vec![], vec![]),
        ("The public meeting.", vec![], vec![]),
        (seminar, vec![], vec![]),
        (
            who,
            vec!["WHO Conference"],
            vec!["World Health Organization"],
        ),
        (bank, vec!["LRPB Annual Meeting"], vec!["LRPB"]),
    ] {
        let report = model(&[("a.txt", text)]);
        let named = |list: &str, field: &str| -> Vec<String> {
            let rows = report[list].as_array().unwrap();
            rows.iter()
                .map(|row| row[field].as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(named("events", "title"), events, "{text}");
        assert_eq!(named("organizations", "name"), organizations, "{text}");
    }
}

#[test]
fn what_is_told_of_the_main_event_does_not_make_it_another() {
    let status =
        |text: &str, title: &str| event(&model(&[("a.txt", text)]), title)["status"].clone();
    let forum = "The Tarn Water Forum, which takes place every May, ended on Sunday.";
    assert_eq!(status(forum, "Tarn Water Forum"), "held");
    let last = "The Tarn Water Forum last November drew 500 people.";
    assert_eq!(status(last, "Tarn Water Forum"), "held");
    let first = "The first workshop in a series on nets was held in Tarn on Monday.";
    assert_eq!(status(first, "first workshop"), "held");
    let similar = "A similar workshop was held in Tarn on Monday.";
    assert_eq!(status(similar, "similar workshop"), "held");
    let earlier = "A similar workshop was held in Tarn in 2030.";
    assert_eq!(status(earlier, "similar workshop"), "mentioned");
    let next = "The Tarn Water Forum was held on Monday. It closed with thanks for the workshop “Nets for All”, which takes place in May.";
    assert_eq!(status(next, "Nets for All"), "announced");
    assert_eq!(status(next, "Tarn Water Forum"), "held");
}

#[test]
fn a_described_event_takes_the_name_that_says_more() {
    let title = |text: &str| model(&[("a.txt", text)])["events"][0]["title"].clone();
    let named = "Officials concluded a three-day regional workshop in Tarn.\n\nThe Regional Workshop on Boat Control was convened by the Alto Fund.";
    assert_eq!(title(named), "Regional Workshop on Boat Control");
    let placed = "A three-day workshop on boats and nets opened in Nairobi on Tuesday.\n\nThe Nairobi workshop ends today.";
    assert_eq!(title(placed), "three-day workshop on boats and nets");
}
