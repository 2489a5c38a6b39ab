package io.clientele.scoring.model;

import java.io.Serializable;
import java.util.List;

/**
 * Features that say much the same and are explained together: single shares of such features are
 * arbitrary, their sum is not.
 *
 * @param members feature columns
 * @param wording what to tell a marketer about them
 */
public record Theme(List<String> members, Wording wording) implements Serializable {
  public Theme {
    members = List.copyOf(members);
  }

  public static Theme of(Wording wording, String... members) {
    return new Theme(List.of(members), wording);
  }
}
