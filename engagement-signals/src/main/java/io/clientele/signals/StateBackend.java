package io.clientele.signals;

import java.time.Duration;
import org.apache.flink.changelog.fs.FsStateChangelogOptions;
import org.apache.flink.changelog.fs.FsStateChangelogStorageFactory;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateChangelogOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** Where a run keeps what it knows, and what a checkpoint writes of it. */
enum StateBackend {
  /** In memory, written whole. */
  MEMORY {
    @Override
    void set(Configuration settings, CheckpointFolder checkpoints) {
      // As Flink has it.
    }
  },

  /**
   * In memory. What changes goes to a log at once, and a checkpoint has but to wait for its end:
   * the way to checkpoints every half second.
   */
  CHANGELOG {
    @Override
    void set(Configuration settings, CheckpointFolder checkpoints) {
      settings.set(StateChangelogOptions.ENABLE_STATE_CHANGE_LOG, true);
      settings.set(
          StateChangelogOptions.STATE_CHANGE_LOG_STORAGE,
          FsStateChangelogStorageFactory.IDENTIFIER);
      settings.set(FsStateChangelogOptions.BASE_PATH, checkpoints.changes());
      settings.set(StateChangelogOptions.PERIODIC_MATERIALIZATION_INTERVAL, WRITTEN_WHOLE);
    }
  },

  /** On disk, for more than fits in memory; new files are written. */
  ROCKSDB {
    @Override
    void set(Configuration settings, CheckpointFolder checkpoints) {
      settings.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
      settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
      settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MANAGED);
    }
  };

  private static final MemorySize MANAGED = MemorySize.ofMebiBytes(256);

  /** The log is as long as what changes meanwhile. */
  private static final Duration WRITTEN_WHOLE = Duration.ofMinutes(1);

  abstract void set(Configuration settings, CheckpointFolder checkpoints);
}
