package io.bulkvouchers.query.feed;

import java.util.List;

/** Someone who waits for facts to become visible. */
public interface FeedListener {

  /** The views show these facts now. Called on the feed's own thread: note it and return. */
  void visible(List<Fact> facts);
}
