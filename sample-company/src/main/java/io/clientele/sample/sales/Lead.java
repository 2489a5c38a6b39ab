package io.clientele.sample.sales;

import io.clientele.sample.people.Person;
import io.clientele.sample.people.Spelling;
import io.clientele.sample.touch.Touch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person of an organisation that might buy, with everything they did before they converted.
 *
 * @param converted the day they became a contact; nothing they do as a lead happens after it
 * @param touches by time
 */
public record Lead(
    String id,
    Person person,
    Spelling spelling,
    String organisation,
    String industry,
    LeadSource source,
    Rep owner,
    LocalDate created,
    Optional<LocalDate> converted,
    List<Touch> touches) {

  public boolean isConverted() {
    return converted.isPresent();
  }
}
