package io.clientele.contracts.profile;

import static io.clientele.contracts.profile.Profiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.core.CustomerRecord;
import io.clientele.contracts.core.Sale;
import io.clientele.contracts.core.SourceColumns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RowMapperTest {
  private static final SourceProfile SHOP =
      Profiles.parse(
          """
          objects:
            line:
              header: [Order, Qty]
              order: {within: Order}
              tables:
                sale:
                  when: {not_equals: {Status: [cancelled]}}
                  key: [Order, _position]
                  customer:
                    - {own: Card, source: loyalty}
                    - {phone: From, when: {equals: {Direction: in}}}
                    - email: Mail
                  columns:
                    order_id: {id: Order}
                    line_no: _position
                    sold_at: At
                    quantity: Qty
                    unit_price: Price
                    channel: {value: web}
                customer_record:
                  key: Card
                  columns:
                    kind: {value: person}
                    email: Mail
          """);

  @Test
  void aSaleIsCompletedFromWhatTheSourceGives() {
    Outcome.Mapped sale = sale("Qty", "3", "Price", "1.335", "At", "2024-03-30 23:30:00");
    assertThat(sale.value(Sale.SALE_ID)).isEqualTo("shop:536365:2");
    assertThat(sale.value(Sale.ORDER_ID)).isEqualTo("536365");
    assertThat(sale.value(Sale.LINE_NO)).isEqualTo(2);
    assertThat(sale.value(Sale.UNIT_PRICE)).isEqualTo(new BigDecimal("1.3350"));
    assertThat(sale.value(Sale.NET_AMOUNT)).isEqualTo(new BigDecimal("4.01"));
    assertThat(sale.value(Sale.CURRENCY)).isEqualTo("GBP");
    assertThat(sale.value(SourceColumns.IS_DELETED)).isEqualTo(false);
  }

  @Test
  void theBusinessDateIsTheDayInTheBusinessTimeZone() {
    Outcome.Mapped winter = sale("At", "2024-03-30T23:30:00Z");
    Outcome.Mapped summer = sale("At", "2024-03-31T23:30:00Z");
    assertThat(winter.value(Sale.BUSINESS_DATE)).isEqualTo(LocalDate.parse("2024-03-30"));
    assertThat(summer.value(Sale.BUSINESS_DATE)).isEqualTo(LocalDate.parse("2024-04-01"));
  }

  @Test
  void localTimesFollowDaylightSaving() {
    assertThat(sale("At", "2024-03-30 12:00:00").value(Sale.SOLD_AT))
        .isEqualTo(Instant.parse("2024-03-30T12:00:00Z"));
    assertThat(sale("At", "2024-03-31 12:00:00").value(Sale.SOLD_AT))
        .isEqualTo(Instant.parse("2024-03-31T11:00:00Z"));
  }

  @Test
  void theFirstReferenceThatSaysSomethingNamesTheCustomer() {
    assertThat(customer("Card", "17850.0", "Mail", "a@b.example")).isEqualTo("loyalty:17850");
    assertThat(customer("Mail", " A@B.example ")).isEqualTo("email:a@b.example");
    assertThat(customer("From", "020 7946 0123", "Direction", "in"))
        .isEqualTo("phone:+442079460123");
    assertThat(customer("From", "020 7946 0123", "Direction", "out")).isNull();
    assertThat(customer()).isNull();
  }

  @Test
  void aBadValueIsRefusedWithoutBeingRepeated() {
    Outcome outcome = map(0, "Qty", "secret");
    assertThat(outcome)
        .isEqualTo(
            new Outcome.Refused(
                "decimal",
                "quantity is no number; write it like 1234.50; correct it in the source and export the row again",
                "536365:2"));
  }

  @Test
  void aDayThatDoesNotExistIsRefused() {
    assertThat(map(0, "At", "2023-02-29 10:00:00")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void anEmptyRequiredColumnIsRefused() {
    assertThat(map(0, "Qty", " "))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.rule()).isEqualTo("required"));
  }

  @Test
  void anAmountTooLargeForItsColumnIsRefused() {
    assertThat(map(0, "Price", "123456789012345678"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.rule()).isEqualTo("too_large"));
  }

  @Test
  void aRowWithoutKeyIsRefusedByTheMappingThatAccountsForItAndSkippedByOthers() {
    assertThat(map(0, "Order", ""))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.rule()).isEqualTo("key"));
    assertThat(map(1, "Card", "")).isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void aRowThatTheConditionLeavesOutIsSkipped() {
    assertThat(map(0, "Status", "Cancelled")).isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void theContentHashChangesWithTheContentAndWithNothingElse() {
    Object once = sale("Note", "a").value(SourceColumns.CONTENT_HASH);
    assertThat(sale("Note", "b").value(SourceColumns.CONTENT_HASH)).isEqualTo(once);
    assertThat(sale("Qty", "4").value(SourceColumns.CONTENT_HASH)).isNotEqualTo(once);
  }

  @Test
  void theContentHashIsTheSameInEveryRelease() {
    Outcome.Mapped record = (Outcome.Mapped) map(1, "Card", "7", "Mail", "a@b.example");
    assertThat(record.value(CustomerRecord.EMAIL)).isEqualTo("a@b.example");
    assertThat(record.value(SourceColumns.CONTENT_HASH)).isEqualTo(2982263943677286701L);
  }

  @Test
  void aMapperTravelsToOtherMachines() throws Exception {
    var bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(mapper(0));
    Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(((RowMapper) copy).map(line())).isInstanceOf(Outcome.Mapped.class);
  }

  private static Outcome.Mapped sale(String... changes) {
    return (Outcome.Mapped) map(0, changes);
  }

  private static Object customer(String... changes) {
    return sale(changes).value(Sale.TABLE.column("customer_key").orElseThrow().name());
  }

  private static Outcome map(int mapping, String... changes) {
    return mapper(mapping).map(line(changes));
  }

  private static RowMapper mapper(int mapping) {
    return new RowMapper(SHOP, SHOP.object("line").tables().get(mapping));
  }

  private static Fields line(String... changes) {
    Fields usual =
        row(
            "Order",
            "536365.0",
            "_position",
            "2",
            "Qty",
            "6",
            "Price",
            "2.55",
            "At",
            "2010-12-01 08:26:00");
    Fields changed = row(changes);
    var names = java.util.stream.Stream.of(changes).map(Fields::name).toList();
    return column -> names.contains(column) ? changed.value(column) : usual.value(column);
  }
}
