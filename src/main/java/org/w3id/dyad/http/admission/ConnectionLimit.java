package org.w3id.dyad.http.admission;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * Closes a connection if its address has too many already, or if no request has come on it in time.
 * Proxies of the operator may have as many as there are.
 */
public final class ConnectionLimit implements Connection.Listener {
  private static final Duration FIRST_REQUEST = Duration.ofSeconds(15);

  private final Clients clients;
  private final Deadlines deadlines;
  private final Map<Connection, Place> open = new ConcurrentHashMap<>();
  private final AddressCount addresses;

  /** Lets an address have so many connections at a time. */
  public ConnectionLimit(Clients clients, int perAddress, Deadlines deadlines) {
    this.clients = clients;
    this.deadlines = deadlines;
    addresses = new AddressCount(perAddress, "connections");
  }

  @Override
  public void onOpened(Connection connection) {
    SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
    if (!(remote instanceof InetSocketAddress address) || clients.isProxy(address.getAddress())) {
      return;
    }
    try {
      open.put(connection, addresses.enter(Clients.key(address.getAddress().getAddress())));
      deadlines.after(FIRST_REQUEST, () -> requireRequest(connection));
    } catch (HttpProblem e) {
      connection.close();
    }
  }

  private static void requireRequest(Connection connection) {
    if (connection.getMessagesIn() == 0) {
      connection.close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    Place place = open.remove(connection);
    if (place != null) {
      place.close();
    }
  }
}
