package io.clientele.contracts.check;

/** A check that follows from the key or the required columns of a table: nobody can loosen it. */
public sealed interface DemandedCheck extends RowCheck permits Unique, NotNull {
  @Override
  default Severity severity() {
    return Severity.BLOCK;
  }

  @Override
  default Check at(Severity wanted) {
    return this;
  }

  @Override
  default boolean isContract() {
    return true;
  }
}
