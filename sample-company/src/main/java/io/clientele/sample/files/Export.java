package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import java.util.List;

/** The files that one system of the company writes. */
interface Export {
  /** The files with the dirt that is usual for the system. */
  List<Feed> feeds(History history, Dice dice, Dirt dirt);
}
