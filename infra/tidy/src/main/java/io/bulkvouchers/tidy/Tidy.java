package io.bulkvouchers.tidy;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lays every Java file of the tree out by google-java-format: {@code mvn -Ptidy}. */
public final class Tidy {

  private static final Formatter FORMATTER = new Formatter();

  private Tidy() {}

  /** Rewrites the files that are laid out otherwise and names each. */
  public static void main(String... arguments) throws IOException, FormatterException {
    for (Path file : SourceTree.here().files(".java")) {
      String source = Files.readString(file);
      String formatted = format(source);
      if (!formatted.equals(source)) {
        Files.writeString(file, formatted);
        System.out.println("laid out " + file);
      }
    }
  }

  /** The same source, laid out: unused imports gone, imports in order, google-java-format. */
  public static String format(String source) throws FormatterException {
    String imports = RemoveUnusedImports.removeUnusedImports(source);
    return FORMATTER.formatSource(ImportOrderer.reorderImports(imports, Style.GOOGLE));
  }
}
