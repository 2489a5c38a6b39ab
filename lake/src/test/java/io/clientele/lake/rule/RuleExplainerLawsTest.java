package io.clientele.lake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.audience.Literal;
import io.clientele.contracts.audience.RandomRules;
import io.clientele.contracts.audience.Rule;
import io.clientele.contracts.audience.RuleColumn;
import io.clientele.contracts.audience.RuleExplainer;
import io.clientele.contracts.audience.RuleScope;
import io.clientele.contracts.audience.Verdict;
import io.clientele.contracts.core.Customer;
import io.clientele.contracts.mart.CustomerFacts;
import io.clientele.contracts.score.Churn;
import io.clientele.contracts.table.Column;
import io.clientele.contracts.table.ColumnType;
import io.clientele.contracts.table.Table;
import io.clientele.lake.testing.SparkTest;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

class RuleExplainerLawsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  /** A column of every type that a rule can compare. */
  private static final List<RuleColumn> COLUMNS =
      List.of(
          column(Customer.TABLE, Customer.COUNTRY),
          column(Customer.TABLE, Customer.IS_LEAD_ONLY),
          column(Customer.TABLE, Customer.CREATED_AT),
          column(CustomerFacts.TABLE, CustomerFacts.LAST_ORDER_ON),
          column(CustomerFacts.TABLE, CustomerFacts.ORDERS),
          column(CustomerFacts.TABLE, CustomerFacts.NET_AMOUNT),
          column(Churn.TABLE, Churn.PROBABILITY));

  private static final RuleScope SCOPE =
      new RuleScope(
          List.of(narrowed(Customer.TABLE), narrowed(CustomerFacts.TABLE), narrowed(Churn.TABLE)));

  @Property(tries = 60)
  void anExplanationEndsAsSparkJudges(
      @ForAll("rules") List<Rule> rules, @ForAll("customers") List<List<Optional<Object>>> rows) {
    var columns =
        rules.stream()
            .map(rule -> rule.accept(new SparkRule(ZONE)))
            .toArray(org.apache.spark.sql.Column[]::new);
    List<Row> judged =
        SparkTest.spark()
            .createDataFrame(rows.stream().map(RuleExplainerLawsTest::row).toList(), schema())
            .select(columns)
            .collectAsList();
    for (int row = 0; row < rows.size(); row++) {
      for (int rule = 0; rule < rules.size(); rule++) {
        assertThat(explained(rules.get(rule), rows.get(row)))
            .as("%s of %s", rules.get(rule).text(), rows.get(row))
            .isEqualTo(verdict(judged.get(row).get(rule)));
      }
    }
  }

  private static Verdict explained(Rule rule, List<Optional<Object>> row) {
    var explainer = new RuleExplainer(column -> row.get(position(column)), ZONE);
    return rule.accept(explainer).verdict();
  }

  private static Verdict verdict(Object judged) {
    return judged == null ? Verdict.UNKNOWN : judged.equals(true) ? Verdict.TRUE : Verdict.FALSE;
  }

  @Provide
  Arbitrary<List<Rule>> rules() {
    return new RandomRules(SCOPE).rules().list().ofMinSize(1).ofMaxSize(10);
  }

  @Provide
  Arbitrary<List<List<Optional<Object>>>> customers() {
    var values =
        COLUMNS.stream().map(column -> value(column.column().type()).optional(0.8)).toList();
    return Combinators.combine(values).as(row -> row).list().ofMinSize(1).ofMaxSize(10);
  }

  private static Arbitrary<Object> value(ColumnType type) {
    var common = RandomRules.literal(type).map(literal -> stored(literal, type));
    return type == ColumnType.DOUBLE
        ? Arbitraries.oneOf(
            common, Arbitraries.of(Double.NaN, -0.0, Double.NEGATIVE_INFINITY, 0.1 + 0.2))
        : common;
  }

  private static Object stored(Literal literal, ColumnType type) {
    if (literal instanceof Literal.Day day) {
      return type == ColumnType.DATE
          ? day.value()
          : day.value().atTime(23, 30).toInstant(ZoneOffset.UTC);
    }
    if (literal instanceof Literal.Number number) {
      return switch (type) {
        case INT -> number.value().intValue();
        case DOUBLE -> number.value().doubleValue();
        default -> number.value().setScale(2, RoundingMode.HALF_UP);
      };
    }
    return literal instanceof Literal.Flag flag ? flag.value() : ((Literal.Text) literal).value();
  }

  private static Row row(List<Optional<Object>> values) {
    return RowFactory.create(
        values.stream()
            .map(value -> value.map(RuleExplainerLawsTest::forSpark).orElse(null))
            .toArray());
  }

  private static Object forSpark(Object value) {
    if (value instanceof LocalDate day) {
      return Date.valueOf(day);
    }
    return value instanceof Instant moment ? Timestamp.from(moment) : value;
  }

  private static StructType schema() {
    var schema = new StructType();
    for (RuleColumn column : COLUMNS) {
      schema = schema.add(column.name(), DataType.fromDDL(column.column().type().ddl()));
    }
    return schema;
  }

  private static int position(RuleColumn column) {
    return COLUMNS.stream().map(RuleColumn::name).toList().indexOf(column.name());
  }

  private static Table narrowed(Table table) {
    List<Column> columns =
        COLUMNS.stream()
            .filter(each -> each.table().equals(table))
            .map(RuleColumn::column)
            .toList();
    return new Table(
        table.layer(), table.name(), table.grain(), List.of(), columns, List.of(), List.of());
  }

  private static RuleColumn column(Table table, String name) {
    return RuleTables.column(table, name);
  }
}
