package io.clientele.sources;

import io.clientele.sources.records.Unsplittable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a file of which no profile tells anything. */
public final class FileColumns {
  private static final List<String> ENCODINGS = List.of("utf-8", "windows-1252");

  private FileColumns() {}

  /**
   * The names in its first row, split where that gives the most of them.
   *
   * @return none where it holds nothing
   * @throws UncheckedIOException where it cannot be read
   */
  public static List<String> of(FoundFile file) {
    return encodings(file)
        .flatMap(encoding -> Dialects.of(file.name(), encoding).stream())
        .flatMap(dialect -> first(new FileContent(file, dialect)))
        .max(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static Stream<String> encodings(FoundFile file) {
    try {
      return Encodings.of(file, ENCODINGS).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing where the file is not written so. */
  private static Stream<List<String>> first(FileContent content) {
    try {
      return content.headers().stream().limit(1).map(Header::names);
    } catch (Unsplittable | UncheckedIOException e) {
      return Stream.empty();
    }
  }
}
