package io.bulkvouchers.command.transparency;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with one file a checkpoint, which is there whole or not at all: {@code
 * 000000000001/000000001234567.checkpoint}, a folder for each million events.
 */
final class CheckpointFolder implements SecondPlace {

  private static final int MILLION = 1_000_000;
  private static final Pattern GROUP = Pattern.compile("\\d{12}");
  private static final Pattern FILE = Pattern.compile("(\\d{18})\\.checkpoint");

  private final Path folder;

  CheckpointFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<SizedNote> last() throws IOException {
    for (Path group : inside(folder, GROUP).reversed()) {
      List<Path> files = inside(group, FILE);
      if (!files.isEmpty()) {
        return Optional.of(read(files.getLast()));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<SizedNote> all() throws IOException {
    List<SizedNote> notes = new ArrayList<>();
    for (Path group : inside(folder, GROUP)) {
      for (Path file : inside(group, FILE)) {
        notes.add(read(file));
      }
    }
    return notes;
  }

  @Override
  public void publish(SizedNote checkpoint) throws IOException {
    Path group = folder.resolve("%012d".formatted(checkpoint.size() / MILLION));
    Files.createDirectories(group);
    Path file = group.resolve("%018d.checkpoint".formatted(checkpoint.size()));
    Path draft = Files.createTempFile(group, "draft", "");
    try {
      Files.writeString(draft, checkpoint.note());
      flush(draft);
      Files.createLink(file, draft);
      flush(group);
    } catch (FileAlreadyExistsException again) {
      if (!Files.readString(file).equals(checkpoint.note())) {
        throw new IOException(file + " holds another checkpoint of the same size", again);
      }
    } finally {
      Files.delete(draft);
    }
  }

  private static void flush(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static SizedNote read(Path file) throws IOException {
    Matcher name = FILE.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IOException(file + " is no checkpoint");
    }
    return new SizedNote(Long.parseLong(name.group(1)), Files.readString(file));
  }

  private static List<Path> inside(Path folder, Pattern names) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> names.matcher(path.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }
}
