use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::sync::mpsc::Receiver;

use super::connections::Seat;

/// What an answer consists of.
pub(super) enum Sent {
    /// All at once.
    Whole { bytes: Option<Bytes>, seat: Seat },
    /// Word of the preview, as long as anybody listens.
    Events { parts: Receiver<Bytes>, _seat: Seat },
}

impl Sent {
    pub(super) fn whole(bytes: impl Into<Bytes>, seat: Seat) -> Self {
        Self::Whole { bytes: Some(bytes.into()).filter(|bytes: &Bytes| !bytes.is_empty()), seat }
    }
}

impl Body for Sent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.get_mut() {
            Self::Whole { bytes, .. } => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Self::Events { parts, .. } => {
                parts.poll_recv(context).map(|part| part.map(|part| Ok(Frame::data(part))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole { bytes: None, .. })
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole { bytes, .. } => {
                SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
            }
            Self::Events { .. } => SizeHint::default(),
        }
    }
}

impl Drop for Sent {
    fn drop(&mut self) {
        if let Self::Whole { seat, .. } = self {
            seat.waits();
        }
    }
}
