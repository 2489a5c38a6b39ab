package io.clientele.contracts.job;

import io.clientele.contracts.ClienteleException;
import io.clientele.contracts.config.Nearest;
import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of jobs that follows from what they read and write. */
public final class JobOrder {
  /** The business day of a run is the latest one in these, so what is dated waits for them. */
  private static final List<Table> TELL_THE_DAY = List.of(Sale.TABLE, Interaction.TABLE);

  private final Map<String, JobDeclaration> jobs = new LinkedHashMap<>();
  private final Map<String, Set<String>> upstream = new LinkedHashMap<>();
  private final Map<String, Integer> urgency = new HashMap<>();

  /**
   * @throws IllegalArgumentException where two jobs share a name or the tables go in a circle
   */
  public JobOrder(Collection<JobDeclaration> declarations) {
    for (JobDeclaration job : declarations) {
      if (jobs.put(job.name(), job) != null) {
        throw new IllegalArgumentException("Two jobs are called " + job.name());
      }
    }
    jobs.values().forEach(job -> upstream.put(job.name(), writersOf(job)));
    var last = new ArrayList<>(sorted());
    Collections.reverse(last);
    last.forEach(job -> urgency.put(job.name(), 1 + urgencyBehind(job.name())));
  }

  private int urgencyBehind(String job) {
    return urgency.keySet().stream()
        .filter(other -> upstream.get(other).contains(job))
        .mapToInt(urgency::get)
        .max()
        .orElse(0);
  }

  /** Names of the jobs that must end before this one starts. */
  public Set<String> upstream(String job) {
    return upstream.get(job);
  }

  /** How many jobs stand one behind the other, at most, from this one to the end of the run. */
  public int urgency(String job) {
    return urgency.get(job);
  }

  /** All jobs, each after everything it depends on. */
  public List<JobDeclaration> sorted() {
    var done = new LinkedHashSet<String>();
    while (done.size() < jobs.size()) {
      var ready =
          jobs.keySet().stream()
              .filter(job -> !done.contains(job) && done.containsAll(upstream.get(job)))
              .toList();
      if (ready.isEmpty()) {
        var circle = new ArrayList<>(jobs.keySet());
        circle.removeAll(done);
        throw new IllegalArgumentException("These jobs wait for each other: " + circle);
      }
      done.addAll(ready);
    }
    return done.stream().map(jobs::get).toList();
  }

  /**
   * The named jobs, or all where none is named.
   *
   * @throws ClienteleException where a name is unknown
   */
  public List<JobDeclaration> only(Collection<String> names) {
    for (String name : names) {
      if (!jobs.containsKey(name)) {
        throw new ClienteleException(
            "Cannot run job " + name + ": there is none of that name.",
            "Nearest: " + String.join(", ", Nearest.to(name, jobs.keySet())) + ".");
      }
    }
    return sorted().stream().filter(job -> names.isEmpty() || names.contains(job.name())).toList();
  }

  private Set<String> writersOf(JobDeclaration job) {
    Set<Table> read = new HashSet<>(job.reads());
    if (job.isDated()) {
      read.addAll(TELL_THE_DAY);
    }
    var writers = new LinkedHashSet<String>();
    for (JobDeclaration other : jobs.values()) {
      if (other != job && other.writes().stream().anyMatch(read::contains)) {
        writers.add(other.name());
      }
    }
    return writers;
  }
}
