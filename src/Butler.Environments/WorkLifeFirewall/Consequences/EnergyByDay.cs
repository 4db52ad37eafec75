using System.Runtime.CompilerServices;

namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>The energy at the end of each day, Monday to Friday, in thousandths. A value: copying a week copies it.</summary>
[InlineArray(Count)]
public struct EnergyByDay
{
    /// <summary>How many days there are.</summary>
    public const int Count = 5;

    private int _first;
}
