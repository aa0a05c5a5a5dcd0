package io.bulkvouchers.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Ed25519Sign;
import io.bulkvouchers.bundle.BundleFiles;
import io.bulkvouchers.bundle.BundleHead;
import io.bulkvouchers.bundle.BundledCheckpoint;
import io.bulkvouchers.bundle.BundledEvent;
import io.bulkvouchers.events.wire.EventCodec;
import io.bulkvouchers.events.wire.EventType;
import io.bulkvouchers.events.wire.Samples;
import io.bulkvouchers.proofs.Checkpoint;
import io.bulkvouchers.proofs.ConsistencyProof;
import io.bulkvouchers.proofs.EventLeaf;
import io.bulkvouchers.proofs.Frontier;
import io.bulkvouchers.proofs.Hash;
import io.bulkvouchers.proofs.InclusionProof;
import io.bulkvouchers.proofs.NoteKey;
import io.bulkvouchers.proofs.NoteSigner;
import io.bulkvouchers.proofs.Subtree;
import io.bulkvouchers.proofs.Subtrees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A history with one purchase, and the bundle of it in a folder. */
final class BundleScene {

  static final String ORIGIN = "history.test";
  static final int EARLIER = 4;
  private static final Optional<String> CONFERENCE = Optional.of(Samples.CONFERENCE.value());

  final NoteSigner signer = signer();
  final Path folder;
  final List<EventLeaf> history = new ArrayList<>();
  private final Map<Subtree, Hash> kept = new HashMap<>();
  private final Frontier tree = Frontier.empty();
  private final Map<String, Long> versions = new HashMap<>();

  private BundleScene(Path folder) {
    this.folder = folder;
  }

  /** Nothing happened yet. */
  static BundleScene in(Path folder) {
    return new BundleScene(folder);
  }

  BundleScene happened(String stream, Record event) {
    return happened(stream, EventType.of(event.getClass()).wireName(), EventCodec.encode(event));
  }

  BundleScene happened(String stream, String type, String payload) {
    int number = history.size();
    long version = versions.merge(stream, 1L, Long::sum);
    EventLeaf leaf =
        new EventLeaf(
            number * 2L + 1,
            new UUID(7, number),
            stream,
            version,
            type,
            Instant.parse("2026-11-25T12:00:00Z").plusSeconds(number),
            "{\"actor\":\"organizer\"}",
            payload);
    history.add(leaf);
    tree.append(leaf.hash(), kept::put);
    return this;
  }

  /** Writes the events of a stream as a bundle. */
  BundleScene bundled(String stream) {
    IntPredicate its = index -> history.get(index).streamId().equals(stream);
    return written(lines(its), CONFERENCE, Optional.of(stream));
  }

  /** Writes all that happened as a bundle. */
  BundleScene bundledWhole() {
    return written(lines(index -> true), CONFERENCE, Optional.empty());
  }

  /** Writes what happened, but for some of the last, as a bundle of all conferences. */
  BundleScene bundledForAll(int leftOut) {
    int end = history.size() - leftOut;
    return written(lines(index -> index < end), Optional.empty(), Optional.empty());
  }

  private List<String> lines(IntPredicate wanted) {
    return IntStream.range(0, history.size())
        .filter(wanted)
        .mapToObj(index -> json(BundledEvent.of(history.get(index), proof(index))))
        .toList();
  }

  private BundleScene written(
      List<String> lines, Optional<String> conference, Optional<String> purchase) {
    write(BundleFiles.EVENTS, String.join("\n", lines) + "\n");
    write(
        BundleFiles.HEAD,
        json(
            new BundleHead(
                BundleFiles.FORM,
                lines.size(),
                conference,
                purchase,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    write(BundleFiles.CHECKPOINT, note(tree));
    List<String> grown =
        ConsistencyProof.of(EARLIER, tree.size(), subtrees()).path().stream()
            .map(Hash::toString)
            .toList();
    write(BundleFiles.EARLIER, json(new BundledCheckpoint(note(at(EARLIER)), grown)) + "\n");
    return this;
  }

  String note(Frontier frontier) {
    return signer.sign(Checkpoint.of(ORIGIN, frontier).text()).toString();
  }

  Frontier at(long size) {
    return Frontier.of(size, subtrees());
  }

  void change(String name, String from, String to) {
    String before = read(name);
    if (!before.contains(from)) {
      throw new AssertionError(from + " is not in " + before);
    }
    write(name, before.replace(from, to));
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  Outcome audited(String... more) {
    return audit(folder, signer.key(), more);
  }

  static Outcome audit(Path bundle, NoteKey key, String... more) {
    List<String> words = new ArrayList<>(List.of(bundle.toString(), key.toString()));
    words.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = Auditor.run(words, new PrintStream(out, true, UTF_8));
    return new Outcome(code, out.toString(UTF_8));
  }

  /** What the auditor said, and how it ended. */
  record Outcome(int code, String said) {}

  static NoteSigner signer() {
    try {
      Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPair();
      return NoteSigner.of(NoteKey.of(ORIGIN, pair.getPublicKey()), pair.getPrivateKey());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private InclusionProof proof(int index) {
    return InclusionProof.of(index, tree.size(), subtrees());
  }

  private Subtrees subtrees() {
    return subtree -> Objects.requireNonNull(kept.get(subtree));
  }

  private static String json(Record part) {
    return EventCodec.mapper().writeValueAsString(part);
  }
}
