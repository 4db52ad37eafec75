namespace Butler.OpenEnv.Wire;

/// <summary>Carries a fault out of the reading of a message to whoever answers it.</summary>
internal sealed class WireFaultException(WireFault fault) : Exception(fault.Message)
{
    /// <summary>The fault.</summary>
    public WireFault Fault => fault;
}
