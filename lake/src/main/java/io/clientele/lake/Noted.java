package io.clientele.lake;

import io.delta.kernel.transaction.UpdateTableTransactionBuilder;
import java.util.Map;
import java.util.Optional;

/**
 * What a version says of itself, beside its files.
 *
 * @param append identifies an append for ever
 * @param madeFrom what a job needs to know to go on from this version
 */
record Noted(Optional<TransactionId> append, Optional<MadeFrom> madeFrom) {
  static Noted nothing() {
    return new Noted(Optional.empty(), Optional.empty());
  }

  static Noted append(TransactionId id) {
    return new Noted(Optional.of(id), Optional.empty());
  }

  static Noted madeFrom(MadeFrom from) {
    return new Noted(Optional.empty(), Optional.of(from));
  }

  UpdateTableTransactionBuilder on(UpdateTableTransactionBuilder builder) {
    var noted = builder;
    if (append.isPresent()) {
      noted = noted.withTransactionId(append.get().application(), append.get().version());
    }
    return madeFrom.isEmpty()
        ? noted
        : noted.withTablePropertiesAdded(Map.of(MadeFrom.PROPERTY, madeFrom.get().text()));
  }
}
