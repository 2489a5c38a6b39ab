package io.clientele.contracts.profile;

import io.clientele.contracts.config.Settings;
import io.clientele.contracts.profile.convert.Conversion;
import io.clientele.contracts.profile.convert.ConversionReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads {@code customer}: a list of {@code own}, {@code email} and {@code phone}. */
final class CustomerReferences {
  private static final List<String> KINDS = List.of("own", "email", "phone");

  private final String source;
  private final ConversionReader conversions;
  private final UnaryOperator<String> columnName;

  CustomerReferences(
      String source, ConversionReader conversions, UnaryOperator<String> columnName) {
    this.source = source;
    this.conversions = conversions;
    this.columnName = columnName;
  }

  List<CustomerReference> read(List<Settings> sections) {
    var references = new ArrayList<CustomerReference>();
    for (Settings at : sections) {
      KINDS.stream()
          .filter(at::has)
          .findFirst()
          .ifPresentOrElse(
              kind -> references.add(reference(at, kind)),
              () -> at.problem("", "names no customer; write own, email or phone"));
      at.noOthers();
    }
    return references;
  }

  private CustomerReference reference(Settings at, String kind) {
    Condition when =
        at.has("when") ? ConditionReader.read(at.section("when"), columnName) : Condition.ALWAYS;
    return switch (kind) {
      case "email" ->
          new CustomerReference(CustomerReference.EMAIL, conversions.forEmail(at, kind), when);
      case "phone" ->
          new CustomerReference(CustomerReference.PHONE, conversions.forPhone(at, kind), when);
      default -> new CustomerReference(at.text("source", source), own(at), when);
    };
  }

  private Conversion own(Settings at) {
    return conversions.forKey(at, "own");
  }
}
