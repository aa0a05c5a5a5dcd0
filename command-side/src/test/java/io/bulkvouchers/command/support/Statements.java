package io.bulkvouchers.command.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Writes down which statements a thread has the database do. */
public final class Statements implements BeanPostProcessor {

  private static final ThreadLocal<List<String>> DONE = new ThreadLocal<>();

  /** What this work asks on this thread, in its order. */
  public List<String> of(Runnable work) {
    List<String> done = new ArrayList<>();
    DONE.set(done);
    try {
      work.run();
    } finally {
      DONE.remove();
    }
    return List.copyOf(done);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database ? watched(DataSource.class, database) : bean;
  }

  private static <T> T watched(Class<T> type, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object result = call(target, method, arguments);
              return method.getName().equals("unwrap") ? result : watched(result, arguments);
            });
    return type.cast(proxy);
  }

  private static Object watched(Object result, Object[] arguments) {
    if (result instanceof Connection connection) {
      return watched(Connection.class, connection);
    }
    List<String> done = DONE.get();
    if (done != null && result instanceof PreparedStatement) {
      done.add(String.valueOf(arguments[0]));
    }
    return result;
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
