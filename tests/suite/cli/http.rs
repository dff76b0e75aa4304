//! The worker over HTTP: what it answers is what it answers on a pipe, and its limits hold under whoever does not.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::process::{Child, ChildStderr, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use ureq::Agent;

use super::serve::{about, answers, ask, file, made};
use super::{code, run, stderr};
use crate::examples::folder;

/// A server, which ends with its test.
struct Server {
    child: Child,
    address: String,
    agent: Agent,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What was answered: the status and the body.
type Answer = (u16, Vec<u8>);

impl Server {
    fn start(flags: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tsb-circular"));
        // Where it runs, none of the files that it is asked about can be found.
        command.arg("serve").args(flags).current_dir("/");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on http://").expect(&line).to_owned();
        let agent = Agent::config_builder().http_status_as_error(false).build().new_agent();
        Self { child, address, agent }
    }

    fn url(&self, route: &str) -> String {
        format!("http://{}/{route}", self.address)
    }

    fn get(&self, route: &str) -> Answer {
        read(self.agent.get(self.url(route)).call().unwrap())
    }

    fn post(&self, verb: &str, body: &str) -> Answer {
        let request = self.agent.post(self.url(verb)).content_type("application/json");
        read(request.send(body).unwrap())
    }

    /// Writes bytes, and reads what comes back until the server closes.
    fn raw(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
        let _ = stream.write_all(bytes);
        let _ = stream.shutdown(Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn signal(&self) {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(told.unwrap().success());
    }

    /// Waits for its end, and gives its exit code and what it said.
    fn ended(mut self) -> (Option<i32>, String) {
        let status = self.child.wait().unwrap();
        let mut said = String::new();
        self.child.stderr.take().map(|mut from: ChildStderr| from.read_to_string(&mut said));
        (status.code(), said)
    }
}

fn read(answer: ureq::http::Response<ureq::Body>) -> Answer {
    let status = answer.status().as_u16();
    let mut answer = answer;
    (status, answer.body_mut().with_config().limit(1 << 30).read_to_vec().unwrap())
}

fn value(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.1).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&answer.1)))
}

/// The verb and the request of a line for the pipe.
fn parted(line: &str) -> (String, String) {
    let line: Value = serde_json::from_str(line).unwrap();
    (line["verb"].as_str().unwrap().to_owned(), line["request"].to_string())
}

/// A request for an edition that nobody asked for before.
fn edition(number: u16, format: &str) -> String {
    let mut own = folder(195).clone();
    own.circular.head.number = Some(number);
    parted(&about(0, "render", &own, json!({ "lang": "fr", "format": format }))).1
}

#[test]
fn every_verb_answers_as_on_the_pipe() {
    let home = TempDir::new().unwrap();
    let out = home.path().to_str().unwrap();
    made(&["render", "examples/tsb-195", "--lang", "en,fr", "--to", "docx", "--out", out]);
    made(&["reply", "examples/tsb-195", "--lang", "es", "--to", "docx", "--out", out]);
    let path = |name: &str| file(&home.path().join(name));
    let editions = ["tsb-circular-195.en.docx", "tsb-circular-195.fr.docx"].map(path);
    let lines = [
        about(0, "render", folder(195), json!({ "lang": "ar", "format": "pdf" })),
        about(1, "check", folder(195), json!({})),
        ask(2, "drift", json!({ "editions": editions })),
        about(3, "collect", folder(195), json!({ "replies": [path("tsb-circular-195-reply.es.docx")] })),
        ask(4, "import", json!({ "editions": editions })),
    ];
    let server = Server::start(&[]);
    for (line, wanted) in lines.iter().zip(answers(&lines.concat())) {
        let (verb, request) = parted(line);
        let answer = server.post(&verb, &request);
        assert_eq!(answer.0, 200, "{verb}");
        assert_eq!(value(&answer), wanted["ok"], "{verb}");
    }
    // The file itself, to who wants no JSON.
    let (_, request) = parted(&lines[0]);
    let asked = server.agent.post(server.url("render")).content_type("application/json; charset=utf-8");
    let answer = asked.header("accept", "application/pdf").send(&request).unwrap();
    assert_eq!(answer.headers()["content-type"], "application/pdf");
    assert_eq!(answer.headers()["content-disposition"], "attachment; filename=\"tsb-circular-195.ar.pdf\"");
    let straight = made(&["render", "examples/tsb-195", "--lang", "ar", "--to", "pdf", "--out", "-"]);
    assert!(read(answer).1 == straight);
    assert_eq!(value(&server.get("health")), json!({ "status": "ok", "version": env!("CARGO_PKG_VERSION") }));
}

#[test]
fn what_is_refused_says_why_under_its_status() {
    let server = Server::start(&["--longest", "1"]);
    let refused = |answer: Answer, status: u16, words: &str| {
        assert_eq!(answer.0, status, "{words}");
        let told = value(&answer);
        let said = told.to_string();
        assert!(said.contains(words), "{said}");
        assert_eq!(told["diagnostics"][0]["severity"], "error", "{said}");
    };
    refused(server.get("rendr"), 404, "did you mean `/render`?");
    refused(server.get("../../etc/hostname"), 404, "the routes are /render");
    refused(server.get("render"), 405, "ask with POST");
    refused(server.post("health", "{}"), 405, "ask with GET");
    refused(server.post("check", "{ \"circular\": "), 400, "EOF while parsing");
    refused(server.post("check", "[]"), 422, "the request is not taken");
    refused(server.post("check", &"[".repeat(1 << 19)), 400, "recursion limit exceeded");
    refused(server.post("check", "{ \"circular\": {}, \"colour\": 1 }"), 422, "unknown field `colour`");
    refused(
        server.post("render", "{ \"circular\": {}, \"lang\": \"en\", \"format\": 1 }"),
        422,
        "\"/format\"",
    );
    let (_, other) = parted(&about(0, "render", folder(195), json!({ "lang": "xx", "format": "txt" })));
    refused(server.post("render", &other), 422, "xx");
    refused(server.post("check", &format!("\"{}\"", "x".repeat(1 << 20))), 413, "raise `--longest`");
    let asked = |kind: &str, accept: &str| {
        let asked = server.agent.post(server.url("check")).header("content-type", kind);
        read(asked.header("accept", accept).send("{ \"circular\": {} }").unwrap())
    };
    refused(asked("application/x-www-form-urlencoded", "*/*"), 415, "content-type: application/json");
    refused(asked("application/json", "text/html"), 406, "accept: application/json");
    // What is wrong with a letter is no error of `check`.
    assert_eq!(asked("application/json", "text/html, */*;q=0.1").0, 200);
}

#[test]
fn the_description_names_every_route_and_what_each_takes() {
    let server = Server::start(&[]);
    let described = value(&server.get("openapi.json"));
    let paths: Vec<&String> = described["paths"].as_object().unwrap().keys().collect();
    assert_eq!(paths, ["/check", "/collect", "/drift", "/health", "/import", "/openapi.json", "/render"]);
    let asked = &described["components"]["schemas"]["Render"];
    assert_eq!(asked["required"], json!(["circular", "lang", "format"]));
    assert_eq!(asked["additionalProperties"], false);
    // Nothing is left that leads nowhere.
    let text = described.to_string();
    for name in text.split("\"#/components/schemas/").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(described["components"]["schemas"][name].is_object(), "{name}");
    }
}

#[test]
fn at_ten_times_the_limit_some_are_sent_away_and_all_that_come_back_are_answered() {
    let server = Server::start(&["--jobs", "1", "--waiting", "2"]);
    let server = &server;
    // Made before, so that they come together.
    let requests: Vec<(u16, String)> = (0..30).map(|at| (1000 + at, edition(1000 + at, "pdf"))).collect();
    let sent_away: usize = thread::scope(|scope| {
        let asked = requests.iter().map(|(number, request)| {
            scope.spawn(move || {
                let mut sent_away = 0;
                loop {
                    let answer = server.post("render", request);
                    match answer.0 {
                        200 => {
                            let name = format!("tsb-circular-{number}.fr.pdf");
                            assert_eq!(value(&answer)["name"], name);
                            return sent_away;
                        }
                        429 | 503 => sent_away += 1,
                        other => panic!("{other}: {}", String::from_utf8_lossy(&answer.1)),
                    }
                    thread::sleep(Duration::from_millis(100));
                }
            })
        });
        let asked: Vec<_> = asked.collect();
        asked.into_iter().map(|client| client.join().unwrap()).sum()
    });
    assert!(sent_away >= 20, "{sent_away} of 30 clients at once for 3 places");
    assert_eq!(server.get("health").0, 200);
}

#[test]
fn slow_cut_and_senseless_clients_hold_nobody_up() {
    let server = Server::start(&["--time", "2"]);
    let server = &server;
    let begun = Instant::now();
    thread::scope(|scope| {
        let head = "POST /check HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
        // A head that never ends, a body that never comes.
        let slow: Vec<_> = (0..20)
            .map(|at| {
                let text = if at % 2 == 0 {
                    "GET /health HT".to_owned()
                } else {
                    format!("{head}content-length: 99\r\n\r\n{{")
                };
                scope.spawn(move || {
                    let mut stream = TcpStream::connect(&server.address).unwrap();
                    stream.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
                    stream.write_all(text.as_bytes()).unwrap();
                    let mut answer = String::new();
                    stream.read_to_string(&mut answer).unwrap();
                    answer
                })
            })
            .collect();
        for answer in [
            server.raw(b"\x16\x03\x01\x00\xff senseless \r\n\r\n"),
            server.raw(format!("{head}transfer-encoding: chunked\r\n\r\nzz\r\n").as_bytes()),
            server.raw(format!("{head}content-length: 99\r\n\r\n{{").as_bytes()),
            server.raw(format!("GET /health HTTP/1.1\r\nx: {}\r\n\r\n", "y".repeat(1 << 20)).as_bytes()),
            server.raw(format!("{head}content-length: 99\r\ncontent-length: 7\r\n\r\n{{}}").as_bytes()),
        ] {
            assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
        }
        let long = server.raw(format!("{head}content-length: 99999999999\r\n\r\n{{").as_bytes());
        assert!(long.starts_with("HTTP/1.1 413"), "{long}");
        // None of them is waited for.
        let answered = Instant::now();
        assert_eq!(server.post("render", &edition(1, "txt")).0, 200);
        assert!(answered.elapsed() < Duration::from_secs(5), "{:?}", answered.elapsed());
        for (at, slow) in slow.into_iter().enumerate() {
            let answer = slow.join().unwrap();
            let wanted = if at % 2 == 0 { answer.is_empty() } else { answer.starts_with("HTTP/1.1 408") };
            assert!(wanted || answer.starts_with("HTTP/1.1 408"), "{at}: {answer}");
        }
    });
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
}

#[test]
fn what_takes_too_long_is_told_and_the_next_is_answered() {
    let server = Server::start(&["--time", "1", "--jobs", "2"]);
    let request = parted(&about(0, "collect", folder(195), json!({ "replies": replies(3000) }))).1;
    let begun = Instant::now();
    let answer = server.post("collect", &request);
    assert_eq!(answer.0, 503, "{}", String::from_utf8_lossy(&answer.1));
    assert!(begun.elapsed() < Duration::from_secs(30));
    // On a machine with much to do, even a short letter takes more than its second now and then.
    let answered = (0..60).any(|_| server.post("render", &edition(1, "txt")).0 == 200);
    assert!(answered, "no letter was made after one that took too long");
}

/// So many replies, each a form.
fn replies(count: usize) -> Vec<Value> {
    let home = TempDir::new().unwrap();
    let out = home.path().to_str().unwrap();
    made(&["reply", "examples/tsb-195", "--lang", "es", "--to", "docx", "--out", out]);
    let form = file(&home.path().join("tsb-circular-195-reply.es.docx"));
    let named = |at| json!({ "name": format!("{at}.docx"), "content": form["content"] });
    (0..count).map(named).collect()
}

#[test]
fn a_stop_waits_for_what_was_asked_and_takes_nothing_new() {
    let server = Server::start(&["--jobs", "1"]);
    let address = server.address.clone();
    let made = thread::scope(|scope| {
        let asked: Vec<_> = (0..4)
            .map(|at| {
                let (server, request) = (&server, edition(2000 + at, "pdf"));
                scope.spawn(move || server.post("render", &request).0)
            })
            .collect();
        // They are asked by then, and not answered yet.
        thread::sleep(Duration::from_millis(300));
        server.signal();
        asked.into_iter().map(|asked| asked.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(made, [200; 4]);
    assert_eq!(server.ended(), (Some(0), String::new()));
    assert!(TcpStream::connect(address).is_err());
}

#[test]
fn an_address_that_others_reach_is_warned_of_and_one_that_is_taken_is_told() {
    let server = Server::start(&["--listen", "0.0.0.0:0"]);
    let taken = server.address.replace("0.0.0.0", "127.0.0.1");
    let refused = run(&["serve", "--listen", &server.address]);
    assert_eq!(code(&refused), 2);
    assert!(
        stderr(&refused).contains("`--listen 127.0.0.1:0` takes a port that is free"),
        "{}",
        stderr(&refused)
    );
    assert!(TcpStream::connect(taken).is_ok());
    server.signal();
    let (status, said) = server.ended();
    assert_eq!(status, Some(0), "{said}");
    assert!(said.contains("nobody is asked who they are"), "{said}");
    let both = run(&["serve", "--stdio", "--listen", "127.0.0.1:0"]);
    assert_eq!(code(&both), 2);
}
