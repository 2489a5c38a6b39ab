package io.clientele.sample.people;

import java.util.List;

/** Where the company's customers live: the north of England first. */
final class Towns {
  static final List<Town> ALL =
      List.of(
          new Town("Kendal", "LA", 9),
          new Town("Keswick", "CA", 7),
          new Town("Leeds", "LS", 8),
          new Town("Manchester", "M", 9),
          new Town("Sheffield", "S", 8),
          new Town("Newcastle upon Tyne", "NE", 6),
          new Town("Liverpool", "L", 5),
          new Town("York", "YO", 4),
          new Town("Lancaster", "LA", 4),
          new Town("Birmingham", "B", 5),
          new Town("Nottingham", "NG", 3),
          new Town("Bristol", "BS", 4),
          new Town("Cardiff", "CF", 3),
          new Town("Glasgow", "G", 5),
          new Town("Edinburgh", "EH", 5),
          new Town("Fort William", "PH", 2),
          new Town("Inverness", "IV", 2),
          new Town("London", "SE", 8),
          new Town("Reading", "RG", 2),
          new Town("Exeter", "EX", 2),
          new Town("Belfast", "BT", 2));

  private Towns() {}
}
