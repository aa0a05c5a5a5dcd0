package io.bulkvouchers.sandbox.state;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.bulkvouchers.sandbox.book.Archive;
import io.bulkvouchers.sandbox.book.Change;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A folder with one line for everything that happened, on the disk before anybody is answered. When
 * it is opened, the lines are replaced by the last state of every object.
 */
public final class StateFolder implements Archive {

  private final Path folder;
  private final FileChannel lock;
  private final List<Change> saved;
  // No channel: an interrupt would close that in the middle of a line.
  private final FileOutputStream journal;

  private StateFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.lock = lock(folder);
    this.saved = Journaled.read(file()).changes();
    rewrite(saved);
    this.journal = new FileOutputStream(file().toFile(), true);
  }

  /** Opens a folder, and makes it where there is none; one sandbox at a time may have it open. */
  public static StateFolder open(Path folder) {
    try {
      return new StateFolder(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException("State folder " + folder + ": " + failed, failed);
    }
  }

  /** The last state of everything that was there when the folder was opened. */
  public List<Change> saved() {
    return saved;
  }

  @Override
  public synchronized void keep(List<Change> changes) {
    try {
      write(journal, changes);
      journal.getFD().sync();
    } catch (IOException failed) {
      throw broken(failed);
    }
  }

  @Override
  public synchronized void clear() {
    try {
      journal.getChannel().truncate(0);
      journal.getFD().sync();
    } catch (IOException failed) {
      throw broken(failed);
    }
  }

  // After half a line nothing may follow: from now on every change is refused.
  private RuntimeException broken(IOException failed) {
    try {
      journal.close();
    } catch (IOException second) {
      failed.addSuppressed(second);
    }
    return new UncheckedIOException("State folder " + folder + ": " + failed, failed);
  }

  private void rewrite(List<Change> changes) throws IOException {
    Path fresh = folder.resolve("state.fresh");
    try (FileOutputStream file = new FileOutputStream(fresh.toFile())) {
      for (Change change : changes) {
        write(file, List.of(change));
      }
      file.getFD().sync();
    }
    Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(folder, READ)) {
      directory.force(true);
    }
  }

  private static void write(FileOutputStream file, List<Change> changes) throws IOException {
    file.write((StateCodec.line(changes) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Path file() {
    return folder.resolve("state.jsonl");
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException ours) {
      channel.close();
      throw new IOException("another sandbox of this process has it open", ours);
    }
    channel.close();
    throw new IOException("another sandbox has it open; stop that one first");
  }

  @Override
  public synchronized void close() {
    try (lock) {
      journal.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
