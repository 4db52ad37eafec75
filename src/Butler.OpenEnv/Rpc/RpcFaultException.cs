namespace Butler.OpenEnv.Rpc;

/// <summary>Carries a fault out of a call to whoever answers it.</summary>
internal sealed class RpcFaultException(RpcFault fault) : Exception(fault.Message)
{
    /// <summary>The fault.</summary>
    public RpcFault Fault => fault;
}
