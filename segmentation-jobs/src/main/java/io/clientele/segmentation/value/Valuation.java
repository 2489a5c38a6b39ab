package io.clientele.segmentation.value;

import io.clientele.segmentation.value.Outlook.IfAlive;
import io.clientele.segmentation.value.model.Discount;
import io.clientele.segmentation.value.model.GammaGamma;
import io.clientele.segmentation.value.model.PurchaseFit;
import io.clientele.segmentation.value.model.PurchaseModel;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Everything that turns a history into rows of {@code mart.customer_value}, but the day. It travels
 * to where the customers are.
 *
 * @param fits purchase models that are used, the one chosen for rules first
 * @param amounts the model of amounts, null where none is used
 * @param settings horizons and discount
 */
record Valuation(List<PurchaseFit> fits, GammaGamma amounts, ValueSettings settings)
    implements Serializable {
  private static final double CENTS_OF_ONE = 100;

  /** A function for one partition: it remembers what customers share. */
  Function<Row, Stream<Row>> forOnePartition() {
    var discount = new Discount(settings.discountRate());
    var outlooks =
        fits.stream().map(fit -> new Outlook(fit.model(), settings.horizons(), discount)).toList();
    return row ->
        IntStream.range(0, fits.size()).boxed().flatMap(i -> rows(i, outlooks.get(i), row));
  }

  private Stream<Row> rows(int place, Outlook outlook, Row history) {
    PurchaseFit fit = fits.get(place);
    int repeats = history.getAs(PurchaseHistories.REPEATS);
    int recency = history.getAs(PurchaseHistories.RECENCY);
    int age = history.getAs(PurchaseHistories.AGE);
    PurchaseModel model = fit.model();
    double alive = model.alive(repeats, recency, age);
    IfAlive ifAlive = outlook.of(repeats, age);
    Optional<Double> amount = amount(repeats, history.<Long>getAs(PurchaseHistories.CENTS));
    return IntStream.range(0, settings.horizons().size())
        .mapToObj(
            i ->
                RowFactory.create(
                    history.getAs(PurchaseHistories.CUSTOMER_ID),
                    fit.family().text(),
                    settings.horizons().get(i),
                    place == 0,
                    alive,
                    alive * ifAlive.purchases()[i],
                    amount.map(Valuation::money).orElse(null),
                    amount.map(each -> money(each * alive * ifAlive.purchases()[i])).orElse(null),
                    amount.map(each -> money(each * alive * ifAlive.discounted()[i])).orElse(null),
                    history.getAs(PurchaseHistories.CURRENCY)));
  }

  private Optional<Double> amount(int repeats, long cents) {
    return Optional.ofNullable(amounts)
        .map(model -> model.meanAmount(repeats, cents / CENTS_OF_ONE));
  }

  private static BigDecimal money(double amount) {
    return BigDecimal.valueOf(Math.round(amount * CENTS_OF_ONE), 2);
  }
}
