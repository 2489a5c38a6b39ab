package io.clientele.signals.kafka;

import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;

/**
 * Records as messages of one topic, which the sink asks for when it looks for open transactions.
 *
 * @param <T> the record
 */
interface TopicMessages<T> extends KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {
  String topic();

  @Override
  default Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    var topics = DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic()));
    return Optional.of(new DefaultKafkaDatasetFacet(topics));
  }
}
