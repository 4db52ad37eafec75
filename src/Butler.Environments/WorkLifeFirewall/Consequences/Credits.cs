using System.Runtime.CompilerServices;

namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>What each no has earned so far, in thousandths of the boundary component. A value: copying a week copies it.</summary>
[InlineArray(Count)]
public struct Credits
{
    /// <summary>How many no's matter.</summary>
    public const int Count = 5;

    private int _first;
}
