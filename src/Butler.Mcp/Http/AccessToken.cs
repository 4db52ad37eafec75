using System.Security.Cryptography;
using System.Text;

namespace Butler.Mcp.Http;

/// <summary>A token as it is kept: it can be compared, and not read.</summary>
public sealed class AccessToken
{
    private readonly byte[] _hash;

    /// <summary>Keeps a token.</summary>
    public AccessToken(string token) => _hash = Hash(token);

    /// <summary>Whether a text is the token. It takes as long for a text that is nearly right as for one that is not.</summary>
    public bool Is(string text) => CryptographicOperations.FixedTimeEquals(Hash(text), _hash);

    /// <summary>Whether two tokens are one.</summary>
    public bool IsSameAs(AccessToken other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return CryptographicOperations.FixedTimeEquals(other._hash, _hash);
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
