package org.w3id.dyad.http.admission;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.dyad.bounds.allowance.Account;

/** The accounts of the addresses that have asked of late. */
public final class Accounts {
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
  public synchronized Account of(String address) {
    return accounts.computeIfAbsent(address, key -> new Account());
  }
}
