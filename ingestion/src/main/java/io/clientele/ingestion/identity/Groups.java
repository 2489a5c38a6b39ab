package io.clientele.ingestion.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * The records of one component as they are joined, edge by edge. Joined records and the keys they
 * meet in form disjoint sets; a set knows its members, the smaller set moves into the larger.
 */
final class Groups {
  /** No customer has more records, unless sources declare it. */
  static final int MOST_RECORDS = 100;

  private final BiPredicate<Features, Features> contradiction;
  private final Map<String, Group> groups = new HashMap<>();
  private final Map<String, Set<String>> apart = new HashMap<>();

  Groups(BiPredicate<Features, Features> contradiction) {
    this.contradiction = contradiction;
  }

  private record Member(String record, Features features) {}

  private static final class Group {
    private final List<String> nodes = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
  }

  /**
   * @param features what it is compared in, or null
   */
  void record(String record, Features features) {
    group(record).members.add(new Member(record, features));
  }

  void keepApart(String one, String other) {
    apart.computeIfAbsent(one, record -> new HashSet<>()).add(other);
    apart.computeIfAbsent(other, record -> new HashSet<>()).add(one);
  }

  /**
   * Joins a record and what it meets others in, unless that is refused.
   *
   * @param strength of the edge; from {@link Edges#DECLARED_STRENGTH} on only a decision refuses it
   */
  void join(String record, String node, double strength) {
    Group one = group(record);
    Group other = group(node);
    if (one != other && isAllowed(one, other, strength >= Edges.DECLARED_STRENGTH)) {
      move(one.nodes.size() < other.nodes.size() ? one : other, one, other);
    }
  }

  /** The smallest record of each record's group, by record. */
  Map<String, String> labels() {
    var labels = new TreeMap<String, String>();
    for (Group group : new HashSet<>(groups.values())) {
      group.members.stream()
          .map(Member::record)
          .min(String::compareTo)
          .ifPresent(label -> group.members.forEach(member -> labels.put(member.record(), label)));
    }
    return labels;
  }

  /** Records and keys have names of their own: a key's begins with its type and a space. */
  private Group group(String node) {
    return groups.computeIfAbsent(
        node,
        name -> {
          var group = new Group();
          group.nodes.add(name);
          return group;
        });
  }

  private void move(Group from, Group one, Group other) {
    Group into = from == one ? other : one;
    into.nodes.addAll(from.nodes);
    into.members.addAll(from.members);
    from.nodes.forEach(node -> groups.put(node, into));
  }

  private boolean isAllowed(Group one, Group other, boolean declared) {
    if (!declared && one.members.size() + other.members.size() > MOST_RECORDS) {
      return false;
    }
    return one.members.stream()
        .noneMatch(
            left -> other.members.stream().anyMatch(right -> isApart(left, right, declared)));
  }

  private boolean isApart(Member one, Member other, boolean declared) {
    if (apart.getOrDefault(one.record, Set.of()).contains(other.record)) {
      return true;
    }
    return !declared
        && one.features != null
        && other.features != null
        && contradiction.test(one.features, other.features);
  }
}
