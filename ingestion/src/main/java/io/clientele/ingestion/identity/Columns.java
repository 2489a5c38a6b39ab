package io.clientele.ingestion.identity;

import java.util.List;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Column names in the collection that joins take. */
final class Columns {
  private Columns() {}

  static Seq<String> named(List<String> names) {
    return CollectionConverters.asScala(names).toSeq();
  }
}
