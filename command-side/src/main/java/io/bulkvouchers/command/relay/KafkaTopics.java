package io.bulkvouchers.command.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the house, made when they are not there. */
final class KafkaTopics {

  private final Map<String, Object> broker;
  private final List<NewTopic> topics;

  KafkaTopics(Map<String, Object> broker, List<NewTopic> topics) {
    this.broker = broker;
    this.topics = topics;
  }

  /** Returns when all exist; what exists stays as it is. */
  void ensure() throws InterruptedException {
    try (Admin admin = Admin.create(broker)) {
      for (KafkaFuture<Void> creation : admin.createTopics(topics).values().values()) {
        await(creation);
      }
    }
  }

  private static void await(KafkaFuture<Void> creation) throws InterruptedException {
    try {
      creation.get();
    } catch (ExecutionException refused) {
      if (!(refused.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("no topics: " + refused.getMessage(), refused);
      }
    }
  }
}
