package io.bulkvouchers.command.aggregate;

import io.bulkvouchers.codes.CodeBatch;
import io.bulkvouchers.events.ConferenceId;

/**
 * The way from a typed code to its voucher: SHA-256 of each code, unique in its conference, stored
 * in the transaction of the fact, so that neither is there without the other.
 */
interface CodeHashes {

  /**
   * Stores the hashes of a new batch; memory stays flat whatever its size.
   *
   * @throws CodeClash when one of its codes exists in the conference
   */
  void register(ConferenceId conference, CodeBatch batch);
}
