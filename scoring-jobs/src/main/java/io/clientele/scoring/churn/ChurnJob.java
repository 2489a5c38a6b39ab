package io.clientele.scoring.churn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.clientele.contracts.core.Interaction;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import io.clientele.contracts.core.SupportCase;
import io.clientele.contracts.engagement.EngagementScore;
import io.clientele.contracts.job.JobDeclaration;
import io.clientele.contracts.ops.Model;
import io.clientele.contracts.ops.ModelMetric;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.table.Table;
import io.clientele.lake.Job;
import io.clientele.lake.JobContext;
import io.clientele.lake.JobResult;
import io.clientele.lake.Lake;
import io.clientele.scoring.Cutoffs;
import io.clientele.scoring.ScoringJobs;
import io.clientele.scoring.model.Example;
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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Publishes {@code score.churn}: who is likely to buy nothing within the horizon, and why. */
public final class ChurnJob implements Job {
  private static final List<Table> READS =
      List.of(Sale.TABLE, Interaction.TABLE, SupportCase.TABLE);

  private final ScoreSettings settings;
  private final EngagementScore engagement;

  /**
   * @param engagement how touches add up to the engagement score, a feature
   */
  public ChurnJob(ScoreSettings settings, EngagementScore engagement) {
    this.settings = settings;
    this.engagement = engagement;
  }

  @Override
  public JobDeclaration declaration() {
    return new JobDeclaration(
        Churn.TABLE.name(),
        ScoringJobs.ROOM,
        READS,
        List.of(Churn.TABLE, Model.TABLE, ModelMetric.TABLE));
  }

  @Override
  public JobResult run(JobContext context) {
    Lake lake = context.lake();
    var inputs =
        new ChurnInputs(
            kept(lake, Sale.TABLE), kept(lake, Interaction.TABLE), kept(lake, SupportCase.TABLE));
    var registry = new ModelRegistry(context);
    String version = registry.version("churn", READS, settings, engagement, ChurnFeatures.COLUMNS);
    Trained trained = trained(inputs, context);
    registry.record("churn", version, trained);
    Dataset<Row> scores = scores(inputs, context, trained, version);
    var written = lake.replaceDay(Churn.TABLE, context.asOf(), scores);
    return JobResult.of(lake.count(Sale.TABLE), written.rows());
  }

  private Trained trained(ChurnInputs inputs, JobContext context) {
    var split = TimeSplit.of(context.asOf(), settings);
    Dataset<Row> rows = ChurnFeatures.at(cutoffs(split.all(), context), inputs, engagement);
    List<Example> examples =
        ExampleRows.sample(rows, Churn.CUSTOMER_ID, ChurnFeatures.COLUMNS, settings.sampling());
    var rule = new ChurnRule(settings.horizonDays());
    return new Training(ChurnFeatures.COLUMNS, settings, rule).on(examples, split);
  }

  private Dataset<Row> scores(
      ChurnInputs inputs, JobContext context, Trained trained, String version) {
    var today = cutoffs(List.of(context.asOf()), context);
    var scorer =
        new Scorer(
            ChurnFeatures.COLUMNS,
            trained.estimator(),
            ChurnThemes.REASONS,
            settings.bands(),
            version);
    return ScoredRows.of(
        ChurnFeatures.at(today, inputs, engagement),
        Churn.CUSTOMER_ID,
        scorer,
        context.asOf(),
        Churn.TABLE);
  }

  private Cutoffs cutoffs(List<LocalDate> days, JobContext context) {
    return new Cutoffs(days, settings.horizonDays(), context.workspace().timeZone());
  }

  private static Dataset<Row> kept(Lake lake, Table table) {
    return lake.read(table).where(not(col(SourceColumns.IS_DELETED)));
  }
}
