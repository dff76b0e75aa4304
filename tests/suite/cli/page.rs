//! A page for one person that a command serves, asked as its browser asks.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use ureq::Agent;

/// A command that serves a page, and ends with its test.
pub struct Page {
    pub child: Child,
    pub address: String,
    pub token: String,
    pub agent: Agent,
}

impl Drop for Page {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Page {
    /// What a command with these arguments serves from this folder.
    pub fn open(arguments: &[&str], home: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
        command.args(arguments).current_dir(home);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let link = line.trim().strip_prefix("http://").expect(&line);
        let (address, token) = link.split_once("/#").expect(&line);
        let agent = Agent::config_builder().http_status_as_error(false).build().new_agent();
        Self { child, address: address.to_owned(), token: token.to_owned(), agent }
    }

    pub fn url(&self, route: &str) -> String {
        format!("http://{}/{route}", self.address)
    }

    /// The status and the body of what is answered to who has the token.
    pub fn get(&self, route: &str) -> (u16, String) {
        let asked = self.agent.get(self.url(route)).header("authorization", format!("Bearer {}", self.token));
        read(asked.call().unwrap())
    }

    pub fn post(&self, route: &str, body: &Value) -> (u16, Value) {
        let asked =
            self.agent.post(self.url(route)).header("authorization", format!("Bearer {}", self.token));
        let (status, body) = read(asked.content_type("application/json").send(body.to_string()).unwrap());
        (status, serde_json::from_str(&body).unwrap_or(Value::Null))
    }
}

/// The status and the body of an answer.
pub fn read(answer: ureq::http::Response<ureq::Body>) -> (u16, String) {
    let (status, mut answer) = (answer.status().as_u16(), answer);
    (status, answer.body_mut().with_config().limit(1 << 26).read_to_string().unwrap())
}
