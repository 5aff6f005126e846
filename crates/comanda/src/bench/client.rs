//! A lean HTTP client: one connection, one request at a time, opened anew when it broke.

use std::net::SocketAddr;

use anyhow::{Context, bail};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::client::conn::http1::SendRequest;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// An answer: its status and body.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Bytes,
}

impl Answer {
    /// The body as JSON.
    pub(crate) fn json(&self) -> anyhow::Result<serde_json::Value> {
        serde_json::from_slice(&self.body).with_context(|| format!("an answer of status {} that is no JSON", self.status))
    }
}

/// One client: a program with its API key, or a browser with its session.
pub(crate) struct Client {
    server: SocketAddr,
    headers: Vec<(&'static str, String)>,
    connection: Option<SendRequest<Full<Bytes>>>,
}

impl Client {
    pub(crate) fn new(server: SocketAddr, token: &str) -> Self {
        let headers = vec![("authorization", format!("Bearer {token}")), ("content-type", "application/json".to_owned())];
        Self { server, headers, connection: None }
    }

    /// A browser in which somebody with this session is logged in.
    pub(crate) fn browser(server: SocketAddr, session: &str) -> Self {
        let headers = vec![("cookie", format!("comanda_session={session}")), ("accept-encoding", "gzip".to_owned())];
        Self { server, headers, connection: None }
    }

    /// Sends a request and waits for the whole answer.
    pub(crate) async fn send(&mut self, method: &str, path: &str, key: Option<&str>, body: Vec<u8>) -> anyhow::Result<Answer> {
        let answer = self.try_send(method, path, key, body).await;
        if answer.is_err() {
            self.connection = None;
        }
        answer
    }

    async fn try_send(&mut self, method: &str, path: &str, key: Option<&str>, body: Vec<u8>) -> anyhow::Result<Answer> {
        let mut request = Request::builder().method(method).uri(path).header("host", "localhost");
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let request = request.body(Full::new(Bytes::from(body)))?;
        let connection = match self.connection.as_mut().filter(|connection| !connection.is_closed()) {
            Some(connection) => connection,
            None => self.connection.insert(connect(self.server).await?),
        };
        connection.ready().await?;
        let answer = connection.send_request(request).await?;
        let status = answer.status().as_u16();
        let body = answer.into_body().collect().await?.to_bytes();
        Ok(Answer { status, body })
    }

    /// As [`Client::send`], for a request that must succeed.
    pub(crate) async fn expect(&mut self, method: &str, path: &str, key: Option<&str>, body: Vec<u8>) -> anyhow::Result<Answer> {
        let answer = self.send(method, path, key, body).await?;
        if answer.status >= 300 {
            bail!("{method} {path} was answered {}: {}", answer.status, String::from_utf8_lossy(&answer.body));
        }
        Ok(answer)
    }
}

async fn connect(server: SocketAddr) -> anyhow::Result<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(server).await?;
    stream.set_nodelay(true)?;
    let (sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended");
        }
    });
    Ok(sender)
}
