package io.clientele.lake;

/**
 * One system that exports: how, and where its files are.
 *
 * @param name the name that rows carry in {@code source}
 * @param profile a shipped profile's name, or the path of a profile file
 * @param path folder of the files, absolute or relative to the workspace
 */
public record Source(String name, String profile, String path) {}
