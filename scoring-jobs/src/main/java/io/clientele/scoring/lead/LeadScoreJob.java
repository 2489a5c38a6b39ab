package io.clientele.scoring.lead;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Lead;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.ops.Model;
import io.clientele.contracts.ops.ModelMetric;
import io.clientele.contracts.score.LeadScore;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.scoring.Cutoffs;
import io.clientele.scoring.ScoringJobs;
import io.clientele.scoring.model.ExampleRows;
import io.clientele.scoring.model.ModelRegistry;
import io.clientele.scoring.model.ScoreSettings;
import io.clientele.scoring.model.ScoredRows;
import io.clientele.scoring.model.Scorer;
import io.clientele.scoring.model.TimeSplit;
import io.clientele.scoring.model.Trained;
import io.clientele.scoring.model.Training;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Publishes {@code score.lead}: which open leads are likely to convert within the horizon, and why.
 */
public final class LeadScoreJob implements Job {
  /** {@code lead} is the job that fills {@code core.lead}. */
  public static final String NAME = "lead_score";

  private static final List<Table> READS = List.of(Lead.TABLE, Interaction.TABLE);

  private final ScoreSettings settings;
  private final EngagementScore engagement;

  /**
   * @param engagement how touches add up to the engagement score, a feature
   */
  public LeadScoreJob(ScoreSettings settings, EngagementScore engagement) {
    this.settings = settings;
    this.engagement = engagement;
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        NAME, ScoringJobs.ROOM, READS, List.of(LeadScore.TABLE, Model.TABLE, ModelMetric.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    if (lake.count(Lead.TABLE) == 0) {
      lake.clear(LeadScore.TABLE, Map.of(LeadScore.AS_OF, context.asOf()));
      return JobResult.of(0, 0);
    }
    var inputs = new LeadInputs(kept(lake, Lead.TABLE), kept(lake, Interaction.TABLE));
    var registry = new ModelRegistry(context);
    String version = registry.version("lead", READS, settings, engagement, LeadFeatures.COLUMNS);
    Trained trained = trained(inputs, context);
    registry.record("lead", version, trained);
    Dataset<Row> scores = scores(inputs, context, trained, version);
    var written = lake.replaceDay(LeadScore.TABLE, context.asOf(), scores);
    return JobResult.of(lake.count(Lead.TABLE), written.rows());
  }

  private Trained trained(LeadInputs inputs, JobContext context) {
    var split = TimeSplit.of(context.asOf(), settings);
    Dataset<Row> rows = LeadFeatures.at(cutoffs(split.all(), context), inputs, engagement);
    var examples =
        ExampleRows.sample(rows, LeadScore.LEAD_ID, LeadFeatures.COLUMNS, settings.sampling());
    return new Training(LeadFeatures.COLUMNS, settings, new LeadRule()).on(examples, split);
  }

  private Dataset<Row> scores(
      LeadInputs inputs, JobContext context, Trained trained, String version) {
    var today = cutoffs(List.of(context.asOf()), context);
    var scorer =
        new Scorer(
            LeadFeatures.COLUMNS,
            trained.estimator(),
            LeadThemes.REASONS,
            settings.bands(),
            version);
    return ScoredRows.of(
        LeadFeatures.at(today, inputs, engagement),
        LeadScore.LEAD_ID,
        scorer,
        context.asOf(),
        LeadScore.TABLE);
  }

  private Cutoffs cutoffs(List<LocalDate> days, JobContext context) {
    return new Cutoffs(days, settings.horizonDays(), context.workspace().timeZone());
  }

  private static Dataset<Row> kept(Lake lake, Table table) {
    return lake.read(table).where(not(col(SourceColumns.IS_DELETED)));
  }
}
