package org.w3id.dyad.bounds.service;

import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.w3id.dyad.bounds.allowance.StoppedException;

/** Asks services as Jena does, and says what goes wrong in words of its own. */
public final class Services implements ServiceExecutor {
  private Services() {}

  /** Makes queries in a context ask their services so, and in no other way. */
  public static void putInto(Context context) {
    ServiceExecutorRegistry.set(context, new ServiceExecutorRegistry().add(new Services()));
  }

  @Override
  public QueryIterator createExecution(
      OpService service, OpService original, Binding binding, ExecutionContext context) {
    try {
      return ServiceExecutorRegistry.httpService.createExecution(
          service, original, binding, context);
    } catch (StoppedException | ServiceFailedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ServiceFailedException("a service gave a table that cannot be read", e);
    }
  }
}
