package io.clientele.lake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which classes are not there. Compiling an expression, Spark asks for the same dozens of
 * absent names each time, and every answer is looked for in some two hundred jars.
 */
final class AbsentClasses extends ClassLoader {
  private static final int MOST = 10_000;

  static {
    registerAsParallelCapable();
  }

  private final Map<String, ClassNotFoundException> absent = new ConcurrentHashMap<>();

  AbsentClasses(ClassLoader parent) {
    super("absent-classes", parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    ClassNotFoundException known = absent.get(name);
    if (known != null) {
      throw known;
    }
    try {
      return getParent().loadClass(name);
    } catch (ClassNotFoundException e) {
      if (absent.size() < MOST) {
        e.setStackTrace(new StackTraceElement[0]);
        absent.put(name, e);
      }
      throw e;
    }
  }
}
