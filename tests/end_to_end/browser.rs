//! Chromium without a window, driven over the protocol of its developer tools.

use serde_json::{Value, json};
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A page in a browser of its own.
pub(crate) struct Browser {
    process: Child,
    orders: File,
    answers: BufReader<File>,
    session: String,
    orders_given: u64,
    /// The addresses that were asked for.
    pub(crate) requested: Vec<String>,
    /// What the page said is wrong.
    pub(crate) wrong: Vec<String>,
    _home: tempfile::TempDir,
}

impl Browser {
    /// Opens a file; orders and answers go through two pipes, so that no port is needed.
    pub(crate) fn open(page: &Path) -> Self {
        let home = tempfile::tempdir().unwrap();
        let path = |name: &str| home.path().join(name);
        let made = Command::new("mkfifo").args([path("orders"), path("answers")]).status().unwrap();
        assert!(made.success(), "the pipes are made");
        let browser = "exec chromium --headless=new --no-sandbox --disable-gpu --no-first-run --disable-dev-shm-usage \
                       --remote-debugging-pipe --user-data-dir=profile about:blank 3<orders 4>answers";
        let mut process = Command::new("sh");
        process.args(["-c", browser]).current_dir(home.path()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = process.spawn().expect("chromium is installed");
        let orders = OpenOptions::new().write(true).open(path("orders")).unwrap();
        let answers = BufReader::new(File::open(path("answers")).unwrap());
        let (requested, wrong) = (Vec::new(), Vec::new());
        let session = String::new();
        let mut browser = Self { process, orders, answers, session, orders_given: 0, requested, wrong, _home: home };
        browser.attach(page);
        browser
    }

    fn attach(&mut self, page: &Path) {
        let target = self.order("Target.createTarget", &json!({"url": "about:blank"}))["targetId"].clone();
        let session = self.order("Target.attachToTarget", &json!({"targetId": target, "flatten": true}));
        session["sessionId"].as_str().unwrap().clone_into(&mut self.session);
        for domain in ["Page", "Network", "Log", "Runtime"] {
            self.order(&format!("{domain}.enable"), &json!({}));
        }
        self.order("Page.navigate", &json!({"url": format!("file://{}", page.display())}));
        self.until("Page.loadEventFired");
    }

    /// Carries out an order and gives back its result.
    fn order(&mut self, method: &str, parameters: &Value) -> Value {
        self.orders_given += 1;
        let id = self.orders_given;
        let mut order = json!({"id": id, "method": method, "params": parameters});
        if !self.session.is_empty() {
            order["sessionId"] = json!(self.session);
        }
        self.orders.write_all(format!("{order}\0").as_bytes()).unwrap();
        loop {
            let message = self.message();
            if message["id"] == id {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].clone();
            }
        }
    }

    fn until(&mut self, event: &str) {
        while self.message()["method"] != event {}
    }

    /// The next message, of which requests and errors are remembered.
    fn message(&mut self) -> Value {
        let mut bytes = Vec::new();
        self.answers.read_until(0, &mut bytes).unwrap();
        assert_eq!(bytes.pop(), Some(0), "the browser runs");
        let message: Value = serde_json::from_slice(&bytes).unwrap();
        let told = &message["params"];
        match message["method"].as_str() {
            Some("Network.requestWillBeSent") => {
                self.requested.push(told["request"]["url"].as_str().unwrap_or_default().to_owned());
            }
            Some("Runtime.exceptionThrown") => self.wrong.push(told.to_string()),
            Some("Log.entryAdded") if told["entry"]["level"] == "error" => self.wrong.push(told.to_string()),
            _ => {}
        }
        message
    }

    /// The value of an expression in the page.
    pub(crate) fn value(&mut self, expression: &str) -> Value {
        let parameters = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let result = self.order("Runtime.evaluate", &parameters);
        assert!(result["exceptionDetails"].is_null(), "{result}");
        result["result"]["value"].clone()
    }

    /// Presses and lets go of a key: `Tab`, `Enter`, `ArrowDown`, or one that writes a sign.
    pub(crate) fn press(&mut self, key: &str) {
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            " " => (32, " "),
            "ArrowDown" => (40, ""),
            sign => (i64::from(u32::from(sign.chars().next().unwrap())), sign),
        };
        let down = json!({"type": "keyDown", "key": key, "windowsVirtualKeyCode": code, "text": text});
        self.order("Input.dispatchKeyEvent", &down);
        self.order("Input.dispatchKeyEvent", &json!({"type": "keyUp", "key": key, "windowsVirtualKeyCode": code}));
    }

    /// Types a text sign by sign.
    pub(crate) fn type_text(&mut self, text: &str) {
        text.chars().for_each(|sign| self.press(&sign.to_string()));
    }

    /// Presses Tab until an expression about the element that has the focus is true.
    #[track_caller]
    pub(crate) fn tab_to(&mut self, is_it: &str) {
        const MOST: usize = 60;
        for _ in 0..MOST {
            self.press("Tab");
            if self.value(&format!("(it => {is_it})(document.activeElement)")) == true {
                return;
            }
        }
        panic!("no element that Tab reaches is {is_it}");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
