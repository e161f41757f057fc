package org.w3id.dyad.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.dyad.endpoint.bounds.Account;

/** The accounts of the addresses that have asked of late. */
final class Accounts {
  private static final int ADDRESSES = 10_000;

  private final Map<String, Account> accounts =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
          return size() > ADDRESSES;
        }
      };

  /** The account of an address. */
  synchronized Account of(String address) {
    return accounts.computeIfAbsent(address, key -> new Account());
  }
}
