x=input("? ")
